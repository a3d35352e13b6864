using System.Runtime.CompilerServices;
#if !NET
using V = NetGen.Numerics.DoubleScalar;
#endif

namespace NetGen.Numerics;

public static partial class DoubleMath
{
    // Where the derivative of x tanh(softplus x) is zero, in two parts.
    private const double MishZeroHigh = -1.1924312145154952;
    private const double MishZeroLow = -4.8484829848031044e-17;

    /// <summary>x tanh(softplus x), relatively accurate in the lower tail.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    public static V Mish<V>(V x)
        where V : struct, IVector<V, double>
#else
    private static V Mish(V x)
#endif
    {
        // With w = eˣ, tanh(softplus x) = (w² + 2w) / (w² + 2w + 2). For x ≥ 0 both are divided by w².
        V w = MishExponential(x, out V bounded, out V isTail, out V tailScale);
        V isNegative = V.LessThan(x, V.Create(0.0));
        V small = V.MultiplyAdd(w, w, w + w);
        V large = V.MultiplyAdd(w, V.Create(2.0), 1.0);
        V numerator = V.Select(isNegative, small, large);
        V denominator = numerator + V.Select(isNegative, V.Create(2.0), V.Create(2.0) * w * w);
        V factor = V.Select(isTail, w, numerator / denominator);
        return V.Select(isNegative, bounded, x) * factor * tailScale;
    }

    /// <summary>x tanh(softplus x), relatively accurate in the lower tail.</summary>
    public static double Mish(double x) => Mish(DoubleScalar.Create(x)).Value;

    /// <summary>The derivative of x tanh(softplus x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    public static V MishDerivative<V>(V x)
        where V : struct, IVector<V, double>
#else
    private static V MishDerivative(V x)
#endif
    {
        // With w = eˣ and d = w² + 2w + 2 it is w (1 + x − w ((1 + x) (1 + w) d + x (w² + 4w + 2)) / d²): for x < 0 the quotient is
        // a small part, and in the tail none. So it is for x ≥ 0, w = e⁻ˣ and d = 1 + 2w + 2w² in 1 + (4x w² (1 + w) − 2w² d) / d².
        V one = V.Create(1.0);
        V w = MishExponential(x, out V bounded, out V isTail, out V tailScale);
        V isNegative = V.LessThan(x, V.Create(0.0));
        V sum = one + w;
        V rise = one + bounded;
        V twice = w + w;
        V square = w * w;
        V denominator = V.Select(isNegative, V.MultiplyAdd(w, w, twice) + V.Create(2.0), V.MultiplyAdd(twice, w, twice) + one);
        V linear = V.Select(isNegative, rise * sum, square * V.Create(-2.0));
        V slope = bounded * V.Select(isNegative, V.MultiplyAdd(w, V.Create(4.0), square) + V.Create(2.0), V.Create(4.0) * square * sum);
        V quotient = V.MultiplyAdd(linear, denominator, slope) / (denominator * denominator);
        V small = w * V.MultiplyAdd(-w, V.Select(isTail, V.Create(0.0), quotient), rise);
        V result = V.Select(isNegative, small, one + quotient) * tailScale;

        // Around its zero the terms cancel. There it is the distance from the zero times a polynomial.
        V distance = (x - V.Create(MishZeroHigh)) - V.Create(MishZeroLow);
        return V.Select(V.LessThan(V.Abs(distance), V.Create(0.6)), distance * MishSlope(distance), result);
    }

    /// <summary>The derivative of x tanh(softplus x).</summary>
    public static double MishDerivative(double x) => MishDerivative(DoubleScalar.Create(x)).Value;

    /// <summary>The derivative of x tanh(softplus x) over the distance from its zero, up to 0.6 from there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    private static V MishSlope<V>(V distance)
        where V : struct, IVector<V, double>
#else
    private static V MishSlope(V distance)
#endif
    {
        V square = distance * distance;
        V even = V.Create(-1.4510485140023362e-07);
        even = V.MultiplyAdd(even, square, 1.0732334944446242e-06);
        even = V.MultiplyAdd(even, square, 9.423734427292872e-07);
        even = V.MultiplyAdd(even, square, -5.582886583085788e-05);
        even = V.MultiplyAdd(even, square, 0.00025412936004318387);
        even = V.MultiplyAdd(even, square, 0.001092405541082851);
        even = V.MultiplyAdd(even, square, -0.01582112656173452);
        even = V.MultiplyAdd(even, square, 0.04190782104360984);
        even = V.MultiplyAdd(even, square, 0.2669479140495345);
        V odd = V.Create(-5.000744078431339e-08);
        odd = V.MultiplyAdd(odd, square, 1.8157855629555775e-08);
        odd = V.MultiplyAdd(odd, square, 2.9123350809223632e-06);
        odd = V.MultiplyAdd(odd, square, -1.7300110245525556e-05);
        odd = V.MultiplyAdd(odd, square, -4.1961375055652354e-05);
        odd = V.MultiplyAdd(odd, square, 0.000989818091897843);
        odd = V.MultiplyAdd(odd, square, -0.003360684926554993);
        odd = V.MultiplyAdd(odd, square, -0.02027182271669398);
        odd = V.MultiplyAdd(odd, square, 0.20473126408010592);
        return V.MultiplyAdd(odd, distance, even);
    }

    /// <summary>e^(−|x|), and far down the lower tail that over <paramref name="tailScale"/>.</summary>
    /// <remarks>There the exponential alone would be subnormal, and its product with x lose what it had lost.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    private static V MishExponential<V>(V x, out V bounded, out V isTail, out V tailScale)
        where V : struct, IVector<V, double>
#else
    private static V MishExponential(V x, out V bounded, out V isTail, out V tailScale)
#endif
    {
        V magnitude = V.AtMost(V.Abs(x), 760.0);
        bounded = V.CopySign(magnitude, x);
        isTail = V.LessThan(x, V.Create(-40.0));
        tailScale = V.Select(isTail, V.Create(7.458340731200207e-155), V.Create(1.0));
        V fraction = ExpFraction(-magnitude, out V exponent);
        V lift = V.Select(isTail, V.Create(512.0), V.Create(0.0));
        return V.Scale(V.Create(1.0) + fraction, exponent + lift);
    }
}
