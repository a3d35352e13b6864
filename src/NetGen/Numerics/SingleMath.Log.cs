using System.Runtime.CompilerServices;
#if NET
using System.Runtime.Intrinsics.X86;
#else
using V = NetGen.Numerics.SingleScalar;
#endif

namespace NetGen.Numerics;

public static partial class SingleMath
{
    /// <summary>The natural logarithm; −∞ for 0, NaN for negative numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    public static V Log<V>(V x)
        where V : struct, IVector<V, float>
#else
    private static V Log(V x)
#endif
    {
        V mantissa = Split(x, out V exponent);
        return LogOfSum(exponent, mantissa - V.Create(1f));
    }

    /// <summary>The natural logarithm; −∞ for 0, NaN for negative numbers.</summary>
    public static float Log(float x) => Log(SingleScalar.Create(x)).Value;

    /// <summary>m with x = m · 2ᵉ, ¾ ≤ m &lt; 1½. e is −∞ for 0 and ∞ for ∞; m is NaN for negative numbers and NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    private static V Split<V>(V x, out V exponent)
        where V : struct, IVector<V, float>
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

        V isSubnormal = V.LessThan(x, V.Create(1.17549435e-38f));
        V normal = V.Select(isSubnormal, x * V.Create(4.2949673e9f), x);
        V mantissa = V.Mantissa(normal);
        exponent = V.Exponent(normal) - V.Exponent(mantissa) - V.Select(isSubnormal, V.Create(32f), V.Create(0f));
        exponent = V.Select(V.Equal(x, V.Create(0f)), V.Create(float.NegativeInfinity), exponent);
        exponent = V.Select(V.Equal(x, V.Create(float.PositiveInfinity)), x, exponent);
        return V.Select(V.LessThanOrEqual(V.Create(0f), x), mantissa, V.Create(float.NaN));
    }

    /// <summary>log(2ⁿ · (1 + f)) for −¼ ≤ f ≤ ½.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    private static V LogOfSum<V>(V n, V f)
        where V : struct, IVector<V, float>
#else
    private static V LogOfSum(V n, V f)
#endif
    {
        V square = f * f;
        V even = V.Create(0.10463025f);
        even = V.MultiplyAdd(even, square, 0.14478396f);
        even = V.MultiplyAdd(even, square, 0.19990861f);
        even = V.MultiplyAdd(even, square, 0.3333345f);
        V odd = V.Create(-0.04507482f);
        odd = V.MultiplyAdd(odd, square, -0.13161194f);
        odd = V.MultiplyAdd(odd, square, -0.16647312f);
        odd = V.MultiplyAdd(odd, square, -0.25000095f);
        V p = V.MultiplyAdd(odd, f, even);
        V low = V.MultiplyAdd(f * square, p, n * V.Create(Ln2Low));
        low = V.MultiplyAdd(V.Create(-0.5f), square, low);
        return V.MultiplyAdd(n, V.Create(Ln2High), f + low);
    }
}
