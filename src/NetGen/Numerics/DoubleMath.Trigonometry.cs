using System.Runtime.CompilerServices;
#if !NET
using V = NetGen.Numerics.DoubleScalar;
#endif

namespace NetGen.Numerics;

public static partial class DoubleMath
{
    private const double ReciprocalPi = 0.3183098861837907;

    // π in 3 parts. All but the last have 37 bits, so that their products with a number of half turns up to LargestReduced,
    // and the differences of these from x, are exact.
    private const double PiFirst = 3.1415926535846666;
    private const double PiSecond = 5.1266883031679116e-12;
    private const double PiThird = 2.1125998133974855e-23;

    // Beyond it, reduction is left to integers.
    private const double LargestReduced = 100_000.0;

    /// <summary>The sine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    public static V Sin<V>(V x)
        where V : struct, IVector<V, double>
#else
    private static V Sin(V x)
#endif
    {
        // x = n π + r, so sin x is sin r for an even n and −sin r for an odd one.
        V n = V.Round(x * V.Create(ReciprocalPi));
        V r = ReduceByPi(x, n);
        V result = SinOfReduced(r) * (V.Create(1.0) - ParityTwice(n));
        result = V.Select(V.Equal(x, V.Create(0.0)), x, result);
        V isHuge = V.LessThan(V.Create(LargestReduced), V.Abs(x));
        return V.Any(isHuge) ? V.Select(isHuge, SinOfHuge(x), result) : result;
    }

    /// <summary>The sine.</summary>
    public static double Sin(double x) => Sin(DoubleScalar.Create(x)).Value;

    /// <summary>The cosine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    public static V Cos<V>(V x)
        where V : struct, IVector<V, double>
#else
    private static V Cos(V x)
#endif
    {
        // x = (n + ½) π + r, so cos x is −sin r for an even n and sin r for an odd one.
        V n = V.Round(V.MultiplyAdd(x, V.Create(ReciprocalPi), -0.5));
        V r = ReduceByPi(x, n + V.Create(0.5));
        V result = SinOfReduced(r) * (V.Create(-1.0) + ParityTwice(n));
        V isHuge = V.LessThan(V.Create(LargestReduced), V.Abs(x));
        return V.Any(isHuge) ? V.Select(isHuge, CosOfHuge(x), result) : result;
    }

    /// <summary>The cosine.</summary>
    public static double Cos(double x) => Cos(DoubleScalar.Create(x)).Value;

    /// <summary>x − multiple · π.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    private static V ReduceByPi<V>(V x, V multiple)
        where V : struct, IVector<V, double>
#else
    private static V ReduceByPi(V x, V multiple)
#endif
    {
        V r = V.MultiplyAdd(multiple, V.Create(-PiFirst), x);
        r = V.MultiplyAdd(multiple, V.Create(-PiSecond), r);
        r = V.MultiplyAdd(multiple, V.Create(-PiThird), r);
        return r;
    }

    /// <summary>sin r for |r| ≤ π/2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    private static V SinOfReduced<V>(V r)
        where V : struct, IVector<V, double>
#else
    private static V SinOfReduced(V r)
#endif
    {
        V square = r * r;
        V fourth = square * square;
        V even = V.Create(-5.117271060284069e-18);
        even = V.MultiplyAdd(even, fourth, -7.64549357089948e-13);
        even = V.MultiplyAdd(even, fourth, -2.505210769675185e-08);
        even = V.MultiplyAdd(even, fourth, -0.00019841269841235757);
        even = V.MultiplyAdd(even, fourth, -0.16666666666666666);
        V odd = V.Create(2.7768099563795243e-15);
        odd = V.MultiplyAdd(odd, fourth, 1.6058999718252356e-10);
        odd = V.MultiplyAdd(odd, fourth, 2.7557319217575526e-06);
        odd = V.MultiplyAdd(odd, fourth, 0.008333333333333241);
        V p = V.MultiplyAdd(odd, square, even);
        return V.MultiplyAdd(r * square, p, r);
    }

    /// <summary>0 for an even n, 2 for an odd one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    private static V ParityTwice<V>(V n)
        where V : struct, IVector<V, double>
#else
    private static V ParityTwice(V n)
#endif
    {
        V half = V.Create(0.5) * n;
        return V.Create(4.0) * V.Abs(half - V.Round(half));
    }
}
