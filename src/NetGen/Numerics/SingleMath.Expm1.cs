using System.Runtime.CompilerServices;
#if !NET
using V = NetGen.Numerics.SingleScalar;
#endif

namespace NetGen.Numerics;

public static partial class SingleMath
{
    /// <summary>eˣ − 1, accurate near 0 too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    public static V Expm1<V>(V x)
        where V : struct, IVector<V, float>
#else
    private static V Expm1(V x)
#endif
    {
        V bounded = V.AtMost(V.AtLeast(x, -30f), 89f);
        V fraction = ExpFraction(bounded, out V exponent);

        // The largest results have an exponent one above what 2ⁿ can hold: half of them is computed, and doubled.
        V isTop = V.LessThan(V.Create(127f), exponent);
        V power = V.PowerOfTwo(V.Select(isTop, V.Create(127f), exponent));
        V result = V.MultiplyAdd(power, fraction, power - V.Create(1f));
        return V.CopySign(result * V.Select(isTop, V.Create(2f), V.Create(1f)), x);
    }

    /// <summary>eˣ − 1, accurate near 0 too.</summary>
    public static float Expm1(float x) => Expm1(SingleScalar.Create(x)).Value;
}
