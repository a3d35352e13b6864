using System.Runtime.CompilerServices;
#if !NET
using V = NetGen.Numerics.DoubleScalar;
#endif

namespace NetGen.Numerics;

public static partial class DoubleMath
{
    /// <summary>log(1 + x), accurate near 0 too; −∞ for −1, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    public static V Log1p<V>(V x)
        where V : struct, IVector<V, double>
#else
    private static V Log1p(V x)
#endif
    {
        // 1 + x = sum + low without an error.
        V one = V.Create(1.0);
        V sum = one + x;
        V part = sum - x;
        V low = (one - part) + (x - (sum - part));

        V exponent = V.Exponent(sum);
        V mantissa = V.Mantissa(sum);
        V isLarge = V.LessThan(V.Create(1.4142135623730951), mantissa);
        V scale = V.Select(isLarge, V.Create(0.5), one);
        V power = V.PowerOfTwo(-V.AtMost(exponent, 128.0));
        V fraction = V.MultiplyAdd(low, power * scale, V.MultiplyAdd(mantissa, scale, -1.0));
        V result = LogOfSum(exponent + V.Select(isLarge, one, V.Create(0.0)), fraction);

        V special = V.Select(V.Equal(x, -one), V.Create(double.NegativeInfinity), V.Create(double.NaN));
        result = V.Select(V.LessThan(-one, x), V.CopySign(result, x), special);
        return V.Select(V.Equal(x, V.Create(double.PositiveInfinity)), x, result);
    }

    /// <summary>log(1 + x), accurate near 0 too; −∞ for −1, NaN below.</summary>
    public static double Log1p(double x) => Log1p(DoubleScalar.Create(x)).Value;
}
