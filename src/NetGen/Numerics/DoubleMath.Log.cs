using System.Runtime.CompilerServices;
#if !NET
using V = NetGen.Numerics.DoubleScalar;
#endif

namespace NetGen.Numerics;

public static partial class DoubleMath
{
    /// <summary>The natural logarithm; −∞ for 0, NaN for negative numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    public static V Log<V>(V x)
        where V : struct, IVector<V, double>
#else
    private static V Log(V x)
#endif
    {
        V isSubnormal = V.LessThan(x, V.Create(2.2250738585072014e-308));
        V normal = V.Select(isSubnormal, x * V.Create(1.8446744073709552e19), x);
        V exponent = V.Exponent(normal) - V.Select(isSubnormal, V.Create(64.0), V.Create(0.0));
        V mantissa = V.Mantissa(normal);
        V isLarge = V.LessThan(V.Create(1.4142135623730951), mantissa);
        exponent += V.Select(isLarge, V.Create(1.0), V.Create(0.0));
        mantissa *= V.Select(isLarge, V.Create(0.5), V.Create(1.0));
        V result = LogOfSum(exponent, mantissa - V.Create(1.0));

        V special = V.Select(V.Equal(x, V.Create(0.0)), V.Create(double.NegativeInfinity), V.Create(double.NaN));
        result = V.Select(V.LessThan(V.Create(0.0), x), result, special);
        return V.Select(V.Equal(x, V.Create(double.PositiveInfinity)), x, result);
    }

    /// <summary>The natural logarithm; −∞ for 0, NaN for negative numbers.</summary>
    public static double Log(double x) => Log(DoubleScalar.Create(x)).Value;

    /// <summary>log(2ⁿ · (1 + f)) for √½ ≤ 1 + f ≤ √2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    private static V LogOfSum<V>(V n, V f)
        where V : struct, IVector<V, double>
#else
    private static V LogOfSum(V n, V f)
#endif
    {
        V square = f * f;
        V fourth = square * square;
        V p0 = V.Create(0.06504665352918174);
        p0 = V.MultiplyAdd(p0, fourth, 0.06684611609332274);
        p0 = V.MultiplyAdd(p0, fourth, 0.09090923882471369);
        p0 = V.MultiplyAdd(p0, fourth, 0.14285714280017514);
        p0 = V.MultiplyAdd(p0, fourth, 0.3333333333333314);
        V p1 = V.Create(-0.05981493219872674);
        p1 = V.MultiplyAdd(p1, fourth, -0.06196512389760425);
        p1 = V.MultiplyAdd(p1, fourth, -0.08332911872359605);
        p1 = V.MultiplyAdd(p1, fourth, -0.12499999689773296);
        p1 = V.MultiplyAdd(p1, fourth, -0.2499999999998788);
        V p2 = V.Create(0.02614021817053777);
        p2 = V.MultiplyAdd(p2, fourth, 0.0566811182273614);
        p2 = V.MultiplyAdd(p2, fourth, 0.07691529401469935);
        p2 = V.MultiplyAdd(p2, fourth, 0.11111111150742597);
        p2 = V.MultiplyAdd(p2, fourth, 0.20000000000067256);
        V p3 = V.Create(-0.05678311989104448);
        p3 = V.MultiplyAdd(p3, fourth, -0.07149462199402415);
        p3 = V.MultiplyAdd(p3, fourth, -0.10000015276466917);
        p3 = V.MultiplyAdd(p3, fourth, -0.16666666669846322);
        V p = V.MultiplyAdd(V.MultiplyAdd(p3, f, p2), square, V.MultiplyAdd(p1, f, p0));
        V low = V.MultiplyAdd(f * square, p, n * V.Create(Ln2Low));
        low = V.MultiplyAdd(V.Create(-0.5), square, low);
        return V.MultiplyAdd(n, V.Create(Ln2High), f + low);
    }
}
