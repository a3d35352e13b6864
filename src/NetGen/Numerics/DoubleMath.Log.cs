using System.Runtime.CompilerServices;
#if NET
using System.Runtime.Intrinsics.X86;
#else
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
        V mantissa = Split(x, out V exponent);
        return LogOfSum(exponent, mantissa - V.Create(1.0));
    }

    /// <summary>The natural logarithm; −∞ for 0, NaN for negative numbers.</summary>
    public static double Log(double x) => Log(DoubleScalar.Create(x)).Value;

    /// <summary>m with x = m · 2ᵉ, ¾ ≤ m &lt; 1½. e is −∞ for 0 and ∞ for ∞; m is NaN for negative numbers and NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    private static V Split<V>(V x, out V exponent)
        where V : struct, IVector<V, double>
#else
    private static V Split(V x, out V exponent)
#endif
    {
#if NET
        if (Avx512F.IsSupported)
        {
            V whole = V.Mantissa(x);
            exponent = V.Exponent(x) - V.Exponent(whole);
            return whole;
        }
#endif

        V isSubnormal = V.LessThan(x, V.Create(2.2250738585072014e-308));
        V normal = V.Select(isSubnormal, x * V.Create(1.8446744073709552e19), x);
        V mantissa = V.Mantissa(normal);
        exponent = V.Exponent(normal) - V.Exponent(mantissa) - V.Select(isSubnormal, V.Create(64.0), V.Create(0.0));
        exponent = V.Select(V.Equal(x, V.Create(0.0)), V.Create(double.NegativeInfinity), exponent);
        exponent = V.Select(V.Equal(x, V.Create(double.PositiveInfinity)), x, exponent);
        return V.Select(V.LessThanOrEqual(V.Create(0.0), x), mantissa, V.Create(double.NaN));
    }

    /// <summary>log(2ⁿ · (1 + f)) for −¼ ≤ f ≤ ½.</summary>
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
        V p0 = V.Create(0.05069540744391949);
        p0 = V.MultiplyAdd(p0, fourth, 0.06643360902038936);
        p0 = V.MultiplyAdd(p0, fourth, 0.09090893017923099);
        p0 = V.MultiplyAdd(p0, fourth, 0.14285714299933489);
        p0 = V.MultiplyAdd(p0, fourth, 0.3333333333333375);
        V p1 = V.Create(-0.029388626883788464);
        p1 = V.MultiplyAdd(p1, fourth, -0.06249851776351051);
        p1 = V.MultiplyAdd(p1, fourth, -0.08333704391219199);
        p1 = V.MultiplyAdd(p1, fourth, -0.12500000290664087);
        p1 = V.MultiplyAdd(p1, fourth, -0.2500000000001058);
        V p2 = V.Create(0.008090829880821743);
        p2 = V.MultiplyAdd(p2, fourth, 0.0608304484607083);
        p2 = V.MultiplyAdd(p2, fourth, 0.07693387255385872);
        p2 = V.MultiplyAdd(p2, fourth, 0.11111110772759097);
        p2 = V.MultiplyAdd(p2, fourth, 0.1999999999985022);
        V p3 = V.Create(-0.05968088055536087);
        p3 = V.MultiplyAdd(p3, fourth, -0.07138582148727785);
        p3 = V.MultiplyAdd(p3, fourth, -0.09999985542338825);
        p3 = V.MultiplyAdd(p3, fourth, -0.16666666663799584);
        V p = V.MultiplyAdd(V.MultiplyAdd(p3, f, p2), square, V.MultiplyAdd(p1, f, p0));
        V low = V.MultiplyAdd(f * square, p, n * V.Create(Ln2Low));
        low = V.MultiplyAdd(V.Create(-0.5), square, low);
        return V.MultiplyAdd(n, V.Create(Ln2High), f + low);
    }
}
