using System.Runtime.CompilerServices;
#if !NET
using V = NetGen.Numerics.DoubleScalar;
#endif

namespace NetGen.Numerics;

public static partial class DoubleMath
{
    /// <summary>eˣ − 1, accurate near 0 too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    public static V Expm1<V>(V x)
        where V : struct, IVector<V, double>
#else
    private static V Expm1(V x)
#endif
    {
        V bounded = V.AtMost(V.AtLeast(x, -60.0), 710.0);
        V fraction = ExpFraction(bounded, out V exponent);

        // The largest results have an exponent one above what 2ⁿ can hold: half of them is computed, and doubled.
        V isTop = V.LessThan(V.Create(1023.0), exponent);
        V power = V.PowerOfTwo(V.Select(isTop, V.Create(1023.0), exponent));
        V result = V.MultiplyAdd(power, fraction, power - V.Create(1.0));
        return V.CopySign(result * V.Select(isTop, V.Create(2.0), V.Create(1.0)), x);
    }

    /// <summary>eˣ − 1, accurate near 0 too.</summary>
    public static double Expm1(double x) => Expm1(DoubleScalar.Create(x)).Value;
}
