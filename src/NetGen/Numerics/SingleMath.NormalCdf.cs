using System.Runtime.CompilerServices;
#if !NET
using V = NetGen.Numerics.SingleScalar;
#endif

namespace NetGen.Numerics;

public static partial class SingleMath
{
    /// <summary>
    /// Φ(x) = ½ erfc(−x / √2), the distribution function of the standard normal distribution, relatively accurate in the lower tail.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    public static V NormalCdf<V>(V x)
        where V : struct, IVector<V, float>
#else
    private static V NormalCdf(V x)
#endif
    {
        // Φ(−|x|) is e^(−x²/2) times a function that varies little. x² is taken to twice the precision.
        V magnitude = V.AtMost(V.Abs(x), 14.5f);
        V square = magnitude * magnitude;
        V low = SquareError(magnitude, square);
        V fraction = ExpFraction(V.Create(-0.5f) * square, V.Create(-0.5f) * low, out V exponent);
        V scaled = ScaledTail(magnitude);
        V tail = V.Scale(V.MultiplyAdd(scaled, fraction, scaled), exponent);
        V large = V.Select(V.LessThan(x, V.Create(0f)), tail, V.Create(1f) - tail);

        V fourth = square * square;
        V even = V.Create(-7.833274e-06f);
        even = V.MultiplyAdd(even, fourth, -0.0011871168f);
        even = V.MultiplyAdd(even, fourth, -0.066490486f);
        V odd = V.Create(0.000114097245f);
        odd = V.MultiplyAdd(odd, fourth, 0.009973793f);
        V p = V.MultiplyAdd(odd, square, even);
        p = V.MultiplyAdd(p, square, 0.3989423f);
        V small = V.MultiplyAdd(x, p, 0.5f);
        return V.Select(V.LessThan(magnitude, V.Create(1f)), small, large);
    }

    /// <summary>Φ(x) = ½ erfc(−x / √2), relatively accurate in the lower tail.</summary>
    public static float NormalCdf(float x) => NormalCdf(SingleScalar.Create(x)).Value;

    /// <summary>e^(x²/2) Φ(−x) for x ≥ 0.98.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    private static V ScaledTail<V>(V x)
        where V : struct, IVector<V, float>
#else
    private static V ScaledTail(V x)
#endif
    {
        // A polynomial in t = (x − 2.25) / (x + 2.25), over x + 2.25, since it falls off as 1/x does.
        V shift = V.Create(2.25f);
        V sum = x + shift;
        V t = (x - shift) / sum;
        V square = t * t;
        V even = V.Create(0.00032326905f);
        even = V.MultiplyAdd(even, square, 0.0007735051f);
        even = V.MultiplyAdd(even, square, -0.010555049f);
        even = V.MultiplyAdd(even, square, 0.080132745f);
        V odd = V.Create(-0.0004328461f);
        odd = V.MultiplyAdd(odd, square, 0.0014574007f);
        odd = V.MultiplyAdd(odd, square, -0.0056518894f);
        odd = V.MultiplyAdd(odd, square, 0.0278378f);
        V p = V.MultiplyAdd(odd, t, even);
        p = V.MultiplyAdd(p, t, -0.38638106f);
        p = V.MultiplyAdd(p, t, 0.6914337f);
        return p / sum;
    }

    /// <summary>x² − square, where square is x · x rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    private static V SquareError<V>(V x, V square)
        where V : struct, IVector<V, float>
#else
    private static V SquareError(V x, V square)
#endif
    {
        // x is split into two halves of 12 bits or less, whose products are exact with and without fused multiply-add.
        V scaled = x * V.Create(4097f);
        V high = scaled - (scaled - x);
        V low = x - high;
        V error = V.MultiplyAdd(high, high, -square);
        error = V.MultiplyAdd(high + high, low, error);
        return V.MultiplyAdd(low, low, error);
    }
}
