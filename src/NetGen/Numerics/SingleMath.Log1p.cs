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

        V exponent = V.Exponent(sum);
        V mantissa = V.Mantissa(sum);
        V isLarge = V.LessThan(V.Create(1.41421356f), mantissa);
        V scale = V.Select(isLarge, V.Create(0.5f), one);
        V power = V.PowerOfTwo(-V.AtMost(exponent, 64f));
        V fraction = V.MultiplyAdd(low, power * scale, V.MultiplyAdd(mantissa, scale, -1f));
        V result = LogOfSum(exponent + V.Select(isLarge, one, V.Create(0f)), fraction);

        V special = V.Select(V.Equal(x, -one), V.Create(float.NegativeInfinity), V.Create(float.NaN));
        result = V.Select(V.LessThan(-one, x), V.CopySign(result, x), special);
        return V.Select(V.Equal(x, V.Create(float.PositiveInfinity)), x, result);
    }

    /// <summary>log(1 + x), accurate near 0 too; −∞ for −1, NaN below.</summary>
    public static float Log1p(float x) => Log1p(SingleScalar.Create(x)).Value;
}
