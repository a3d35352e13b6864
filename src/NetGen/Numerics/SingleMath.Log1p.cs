using System.Runtime.CompilerServices;
#if !NET
using V = NetGen.Numerics.SingleScalar;
#endif

namespace NetGen.Numerics;

public static partial class SingleMath
{
    /// <summary>log(1 + x), accurate near 0 too; −∞ for −1, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    public static V Log1p<V>(V x)
        where V : struct, IVector<V, float>
#else
    private static V Log1p(V x)
#endif
    {
        // 1 + x = sum + low without an error.
        V one = V.Create(1f);
        V sum = one + x;
        V part = sum - x;
        V low = (one - part) + (x - (sum - part));

        // Below −1 the mantissa is NaN, and at −1 the exponent is −∞, as the result has to be.
        V mantissa = Split(sum, out V exponent);
        V fraction = V.MultiplyAdd(low, V.PowerOfTwo(-V.AtMost(V.AtLeast(exponent, -64f), 64f)), mantissa - one);
        V result = V.CopySign(LogOfSum(exponent, fraction), x);
        return V.Select(V.Equal(x, V.Create(float.PositiveInfinity)), x, result);
    }

    /// <summary>log(1 + x), accurate near 0 too; −∞ for −1, NaN below.</summary>
    public static float Log1p(float x) => Log1p(SingleScalar.Create(x)).Value;
}
