using System.Runtime.CompilerServices;
#if !NET
using V = NetGen.Numerics.SingleScalar;
#endif

namespace NetGen.Numerics;

public static partial class SingleMath
{
    // Where the derivative of x tanh(softplus x) is zero, in two parts.
    private const float MishZeroHigh = -1.1924312f;
    private const float MishZeroLow = -3.0439375e-09f;

    /// <summary>x tanh(softplus x), relatively accurate in the lower tail.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    public static V Mish<V>(V x)
        where V : struct, IVector<V, float>
#else
    private static V Mish(V x)
#endif
    {
        // With w = eˣ, tanh(softplus x) = (w² + 2w) / (w² + 2w + 2). For x ≥ 0 both are divided by w².
        V w = MishExponential(x, out V bounded, out V isTail, out V tailScale);
        V isNegative = V.LessThan(x, V.Create(0f));
        V small = V.MultiplyAdd(w, w, w + w);
        V large = V.MultiplyAdd(w, V.Create(2f), 1f);
        V numerator = V.Select(isNegative, small, large);
        V denominator = numerator + V.Select(isNegative, V.Create(2f), V.Create(2f) * w * w);
        V factor = V.Select(isTail, w, numerator / denominator);
        return V.Select(isNegative, bounded, x) * factor * tailScale;
    }

    /// <summary>x tanh(softplus x), relatively accurate in the lower tail.</summary>
    public static float Mish(float x) => Mish(SingleScalar.Create(x)).Value;

    /// <summary>The derivative of x tanh(softplus x).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    public static V MishDerivative<V>(V x)
        where V : struct, IVector<V, float>
#else
    private static V MishDerivative(V x)
#endif
    {
        // With w = eˣ and d = w² + 2w + 2 it is w (1 + x − w ((1 + x) (1 + w) d + x (w² + 4w + 2)) / d²): for x < 0 the quotient is
        // a small part, and in the tail none. So it is for x ≥ 0, w = e⁻ˣ and d = 1 + 2w + 2w² in 1 + (4x w² (1 + w) − 2w² d) / d².
        V one = V.Create(1f);
        V w = MishExponential(x, out V bounded, out V isTail, out V tailScale);
        V isNegative = V.LessThan(x, V.Create(0f));
        V sum = one + w;
        V rise = one + bounded;
        V twice = w + w;
        V square = w * w;
        V denominator = V.Select(isNegative, V.MultiplyAdd(w, w, twice) + V.Create(2f), V.MultiplyAdd(twice, w, twice) + one);
        V linear = V.Select(isNegative, rise * sum, square * V.Create(-2f));
        V slope = bounded * V.Select(isNegative, V.MultiplyAdd(w, V.Create(4f), square) + V.Create(2f), V.Create(4f) * square * sum);
        V quotient = V.MultiplyAdd(linear, denominator, slope) / (denominator * denominator);
        V small = w * V.MultiplyAdd(-w, V.Select(isTail, V.Create(0f), quotient), rise);
        V result = V.Select(isNegative, small, one + quotient) * tailScale;

        // Around its zero the terms cancel. There it is the distance from the zero times a polynomial.
        V distance = (x - V.Create(MishZeroHigh)) - V.Create(MishZeroLow);
        return V.Select(V.LessThan(V.Abs(distance), V.Create(0.6f)), distance * MishSlope(distance), result);
    }

    /// <summary>The derivative of x tanh(softplus x).</summary>
    public static float MishDerivative(float x) => MishDerivative(SingleScalar.Create(x)).Value;

    /// <summary>The derivative of x tanh(softplus x) over the distance from its zero, up to 0.6 from there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    private static V MishSlope<V>(V distance)
        where V : struct, IVector<V, float>
#else
    private static V MishSlope(V distance)
#endif
    {
        V square = distance * distance;
        V even = V.Create(0.00020730944f);
        even = V.MultiplyAdd(even, square, 0.0011059792f);
        even = V.MultiplyAdd(even, square, -0.015822679f);
        even = V.MultiplyAdd(even, square, 0.04190788f);
        even = V.MultiplyAdd(even, square, 0.26694793f);
        V odd = V.Create(0.0009487613f);
        odd = V.MultiplyAdd(odd, square, -0.0033489997f);
        odd = V.MultiplyAdd(odd, square, -0.020273019f);
        odd = V.MultiplyAdd(odd, square, 0.2047313f);
        return V.MultiplyAdd(odd, distance, even);
    }

    /// <summary>e^(−|x|), and far down the lower tail that over <paramref name="tailScale"/>.</summary>
    /// <remarks>There the exponential alone would be subnormal, and its product with x lose what it had lost.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    private static V MishExponential<V>(V x, out V bounded, out V isTail, out V tailScale)
        where V : struct, IVector<V, float>
#else
    private static V MishExponential(V x, out V bounded, out V isTail, out V tailScale)
#endif
    {
        V magnitude = V.AtMost(V.Abs(x), 110f);
        bounded = V.CopySign(magnitude, x);
        isTail = V.LessThan(x, V.Create(-40f));
        tailScale = V.Select(isTail, V.Create(5.42101086e-20f), V.Create(1f));
        V fraction = ExpFraction(-magnitude, out V exponent);
        V lift = V.Select(isTail, V.Create(64f), V.Create(0f));
        return V.Scale(V.Create(1f) + fraction, exponent + lift);
    }
}
