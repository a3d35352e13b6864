using System.Runtime.CompilerServices;
#if !NET
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
        V isSubnormal = V.LessThan(x, V.Create(1.17549435e-38f));
        V normal = V.Select(isSubnormal, x * V.Create(4.2949673e9f), x);
        V exponent = V.Exponent(normal) - V.Select(isSubnormal, V.Create(32f), V.Create(0f));
        V mantissa = V.Mantissa(normal);
        V isLarge = V.LessThan(V.Create(1.41421356f), mantissa);
        exponent += V.Select(isLarge, V.Create(1f), V.Create(0f));
        mantissa *= V.Select(isLarge, V.Create(0.5f), V.Create(1f));
        V result = LogOfSum(exponent, mantissa - V.Create(1f));

        V special = V.Select(V.Equal(x, V.Create(0f)), V.Create(float.NegativeInfinity), V.Create(float.NaN));
        result = V.Select(V.LessThan(V.Create(0f), x), result, special);
        return V.Select(V.Equal(x, V.Create(float.PositiveInfinity)), x, result);
    }

    /// <summary>The natural logarithm; −∞ for 0, NaN for negative numbers.</summary>
    public static float Log(float x) => Log(SingleScalar.Create(x)).Value;

    /// <summary>log(2ⁿ · (1 + f)) for √½ ≤ 1 + f ≤ √2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    private static V LogOfSum<V>(V n, V f)
        where V : struct, IVector<V, float>
#else
    private static V LogOfSum(V n, V f)
#endif
    {
        V square = f * f;
        V even = V.Create(0.06732138f);
        even = V.MultiplyAdd(even, square, 0.118867025f);
        even = V.MultiplyAdd(even, square, 0.14220181f);
        even = V.MultiplyAdd(even, square, 0.20002075f);
        even = V.MultiplyAdd(even, square, 0.33333313f);
        V odd = V.Create(-0.116609514f);
        odd = V.MultiplyAdd(odd, square, -0.12408196f);
        odd = V.MultiplyAdd(odd, square, -0.16667853f);
        odd = V.MultiplyAdd(odd, square, -0.25000012f);
        V p = V.MultiplyAdd(odd, f, even);
        V low = V.MultiplyAdd(f * square, p, n * V.Create(Ln2Low));
        low = V.MultiplyAdd(V.Create(-0.5f), square, low);
        return V.MultiplyAdd(n, V.Create(Ln2High), f + low);
    }
}
