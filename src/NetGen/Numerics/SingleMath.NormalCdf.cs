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
        // The tail beyond |x| is ½ e^(−x²/2) · e^(a²) erfc a with a = |x| / √2.
        V magnitude = AtMost(V.Abs(x), 14.5f);
        V square = magnitude * magnitude;
        V low = SquareError(magnitude, square);
        V fraction = ExpFraction(V.Create(-0.5f) * square, V.Create(-0.5f) * low, out V exponent);
        V scaled = V.Create(0.5f) * ScaledErfc(magnitude * V.Create(0.70710678f));
        V tail = Scale(V.MultiplyAdd(scaled, fraction, scaled), exponent);
        return V.Select(V.LessThan(x, V.Create(0f)), tail, V.Create(1f) - tail);
    }

    /// <summary>Φ(x) = ½ erfc(−x / √2), the distribution function of the standard normal distribution, relatively accurate in the lower tail.</summary>
    public static float NormalCdf(float x) => NormalCdf(SingleScalar.Create(x)).Value;

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
