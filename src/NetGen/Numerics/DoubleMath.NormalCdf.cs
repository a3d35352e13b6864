using System.Runtime.CompilerServices;
#if !NET
using V = NetGen.Numerics.DoubleScalar;
#endif

namespace NetGen.Numerics;

public static partial class DoubleMath
{
    /// <summary>
    /// Φ(x) = ½ erfc(−x / √2), the distribution function of the standard normal distribution, relatively accurate in the lower tail.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    public static V NormalCdf<V>(V x)
        where V : struct, IVector<V, double>
#else
    private static V NormalCdf(V x)
#endif
    {
        // Φ(−|x|) is e^(−x²/2) times a function that varies little. x² is taken to twice the precision.
        V magnitude = V.AtMost(V.Abs(x), 39.0);
        V square = magnitude * magnitude;
        V low = SquareError(magnitude, square);
        V fraction = ExpFraction(V.Create(-0.5) * square, V.Create(-0.5) * low, out V exponent);
        V scaled = ScaledTail(magnitude);
        V tail = V.Scale(V.MultiplyAdd(scaled, fraction, scaled), exponent);
        V large = V.Select(V.LessThan(x, V.Create(0.0)), tail, V.Create(1.0) - tail);

        V fourth = square * square;
        V eighth = fourth * fourth;
        V p0 = V.Create(-1.8438892477367425e-10);
        p0 = V.MultiplyAdd(p0, eighth, -9.444666852381259e-06);
        p0 = V.MultiplyAdd(p0, eighth, -0.06649038006690698);
        V p1 = V.Create(4.688457334441765e-11);
        p1 = V.MultiplyAdd(p1, eighth, 6.659994927927226e-07);
        p1 = V.MultiplyAdd(p1, eighth, 0.00997355701006956);
        V p2 = V.Create(-1.446457122799828e-11);
        p2 = V.MultiplyAdd(p2, eighth, -4.128544548738102e-08);
        p2 = V.MultiplyAdd(p2, eighth, -0.001187328215857715);
        V p3 = V.Create(2.1610849587173014e-12);
        p3 = V.MultiplyAdd(p3, eighth, 2.352305862976522e-09);
        p3 = V.MultiplyAdd(p3, eighth, 0.00011543469011243235);
        V p = V.MultiplyAdd(V.MultiplyAdd(p3, square, p2), fourth, V.MultiplyAdd(p1, square, p0));
        p = V.MultiplyAdd(p, square, 0.3989422804014327);
        V small = V.MultiplyAdd(x, p, 0.5);
        return V.Select(V.LessThan(magnitude, V.Create(1.0)), small, large);
    }

    /// <summary>Φ(x) = ½ erfc(−x / √2), relatively accurate in the lower tail.</summary>
    public static double NormalCdf(double x) => NormalCdf(DoubleScalar.Create(x)).Value;

    /// <summary>e^(x²/2) Φ(−x) for x ≥ 0.98.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    private static V ScaledTail<V>(V x)
        where V : struct, IVector<V, double>
#else
    private static V ScaledTail(V x)
#endif
    {
        // A polynomial in t = (x − 3.5) / (x + 3.5), over x + 3.5, since it falls off as 1/x does.
        V shift = V.Create(3.5);
        V sum = x + shift;
        V t = (x - shift) / sum;
        V square = t * t;
        V fourth = square * square;
        V p0 = V.Create(9.572837782806002e-08);
        p0 = V.MultiplyAdd(p0, fourth, -1.147613349515383e-06);
        p0 = V.MultiplyAdd(p0, fourth, -7.55830956353974e-05);
        p0 = V.MultiplyAdd(p0, fourth, -0.0031891010361172435);
        p0 = V.MultiplyAdd(p0, fourth, 0.3154249698879565);
        V p1 = V.Create(-9.721798187713515e-08);
        p1 = V.MultiplyAdd(p1, fourth, -1.5297258023645185e-06);
        p1 = V.MultiplyAdd(p1, fourth, -1.879154794290739e-05);
        p1 = V.MultiplyAdd(p1, fourth, -0.00044501296399945773);
        p1 = V.MultiplyAdd(p1, fourth, -0.1160509287140813);
        V p2 = V.Create(1.016790809566211e-08);
        p2 = V.MultiplyAdd(p2, fourth, -1.5523317643898256e-07);
        p2 = V.MultiplyAdd(p2, fourth, 1.1499348286952502e-05);
        p2 = V.MultiplyAdd(p2, fourth, 0.0004766569144641772);
        p2 = V.MultiplyAdd(p2, fourth, 0.017407832601667582);
        V p3 = V.Create(3.8389235596517366e-07);
        p3 = V.MultiplyAdd(p3, fourth, 5.667205946305205e-06);
        p3 = V.MultiplyAdd(p3, fourth, 6.703349423724523e-05);
        p3 = V.MultiplyAdd(p3, fourth, 0.006476218920215516);
        V p = V.MultiplyAdd(V.MultiplyAdd(p3, t, p2), square, V.MultiplyAdd(p1, t, p0));
        p = V.MultiplyAdd(p, t, -0.565561816053779);
        p = V.MultiplyAdd(p, t, 0.7444160754359381);
        return p / sum;
    }

    /// <summary>x² − square, where square is x · x rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    private static V SquareError<V>(V x, V square)
        where V : struct, IVector<V, double>
#else
    private static V SquareError(V x, V square)
#endif
    {
        // x is split into two halves of 27 bits or less, whose products are exact with and without fused multiply-add.
        V scaled = x * V.Create(134217729.0);
        V high = scaled - (scaled - x);
        V low = x - high;
        V error = V.MultiplyAdd(high, high, -square);
        error = V.MultiplyAdd(high + high, low, error);
        return V.MultiplyAdd(low, low, error);
    }
}
