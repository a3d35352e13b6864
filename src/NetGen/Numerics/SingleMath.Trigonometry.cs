using System.Runtime.CompilerServices;
#if !NET
using V = NetGen.Numerics.SingleScalar;
#endif

namespace NetGen.Numerics;

public static partial class SingleMath
{
    private const float ReciprocalPi = 0.318309886f;

    // π in 4 parts. All but the last have 13 bits, so that their products with a number of half turns up to LargestReduced,
    // and the differences of these from x, are exact.
    private const float PiFirst = 3.1411133f;
    private const float PiSecond = 0.00047934055f;
    private const float PiThird = 3.1781383e-08f;
    private const float PiFourth = 5.126688e-12f;

    // Beyond it, reduction is left to integers.
    private const float LargestReduced = 3000f;

    /// <summary>The sine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    public static V Sin<V>(V x)
        where V : struct, IVector<V, float>
#else
    private static V Sin(V x)
#endif
    {
        // x = n π + r, so sin x is sin r for an even n and −sin r for an odd one.
        V n = V.Round(x * V.Create(ReciprocalPi));
        V r = ReduceByPi(x, n);
        V result = SinOfReduced(r) * (V.Create(1f) - ParityTwice(n));
        result = V.Select(V.Equal(x, V.Create(0f)), x, result);
        V isHuge = V.LessThan(V.Create(LargestReduced), V.Abs(x));
        return V.Any(isHuge) ? V.Select(isHuge, SinOfHuge(x), result) : result;
    }

    /// <summary>The sine.</summary>
    public static float Sin(float x) => Sin(SingleScalar.Create(x)).Value;

    /// <summary>The cosine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    public static V Cos<V>(V x)
        where V : struct, IVector<V, float>
#else
    private static V Cos(V x)
#endif
    {
        // x = (n + ½) π + r, so cos x is −sin r for an even n and sin r for an odd one.
        V n = V.Round(V.MultiplyAdd(x, V.Create(ReciprocalPi), -0.5f));
        V r = ReduceByPi(x, n + V.Create(0.5f));
        V result = SinOfReduced(r) * (V.Create(-1f) + ParityTwice(n));
        V isHuge = V.LessThan(V.Create(LargestReduced), V.Abs(x));
        return V.Any(isHuge) ? V.Select(isHuge, CosOfHuge(x), result) : result;
    }

    /// <summary>The cosine.</summary>
    public static float Cos(float x) => Cos(SingleScalar.Create(x)).Value;

    /// <summary>x − multiple · π.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    private static V ReduceByPi<V>(V x, V multiple)
        where V : struct, IVector<V, float>
#else
    private static V ReduceByPi(V x, V multiple)
#endif
    {
        V r = V.MultiplyAdd(multiple, V.Create(-PiFirst), x);
        r = V.MultiplyAdd(multiple, V.Create(-PiSecond), r);
        r = V.MultiplyAdd(multiple, V.Create(-PiThird), r);
        r = V.MultiplyAdd(multiple, V.Create(-PiFourth), r);
        return r;
    }

    /// <summary>sin r for |r| ≤ π/2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    private static V SinOfReduced<V>(V r)
        where V : struct, IVector<V, float>
#else
    private static V SinOfReduced(V r)
#endif
    {
        V square = r * r;
        V fourth = square * square;
        V even = V.Create(-2.5025216e-08f);
        even = V.MultiplyAdd(even, fourth, -0.00019842603f);
        even = V.MultiplyAdd(even, fourth, -0.16666667f);
        V odd = V.Create(2.759997e-06f);
        odd = V.MultiplyAdd(odd, fourth, 0.008333348f);
        V p = V.MultiplyAdd(odd, square, even);
        return V.MultiplyAdd(r * square, p, r);
    }

    /// <summary>0 for an even n, 2 for an odd one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    private static V ParityTwice<V>(V n)
        where V : struct, IVector<V, float>
#else
    private static V ParityTwice(V n)
#endif
    {
        V half = V.Create(0.5f) * n;
        return V.Create(4f) * V.Abs(half - V.Round(half));
    }
}
