using System.Runtime.CompilerServices;
#if !NET
using V = NetGen.Numerics.SingleScalar;
#endif

namespace NetGen.Numerics;

public static partial class SingleMath
{
    /// <summary>The hyperbolic tangent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    public static V Tanh<V>(V x)
        where V : struct, IVector<V, float>
#else
    private static V Tanh(V x)
#endif
    {
        // With |x| = r − n ½ ln 2 and tanh r = r · slope / mean, e^(−2|x|) is 2ⁿ (mean − r · slope) / (mean + r · slope), and
        // (1 − e^(−2|x|)) / (1 + e^(−2|x|)) takes one division. For n = 0 it is tanh r to the last bits. What r inherits from the
        // rounding of ½ ln 2 matters the less the larger −n is.
        V magnitude = V.AtMost(V.Abs(x), 10f);
        V sum = V.MultiplyAdd(magnitude, V.Create(-2 * Log2E), SingleBits.PowerOfTwoShifter);
        V n = sum - V.Create(SingleBits.PowerOfTwoShifter);
        V r = V.MultiplyAdd(n, V.Create(0.34657359f), magnitude);
        V square = r * r;
        V product = V.MultiplyAdd(r * square, V.Create(0.06658686f), r);
        V mean = V.MultiplyAdd(square, V.Create(0.39991996f), 1f);

        V power = V.PowerOfTwoOfSum(sum);
        V below = V.Create(1f) - power;
        V above = V.Create(1f) + power;
        V numerator = V.MultiplyAdd(mean, below, product * above);
        V denominator = V.MultiplyAdd(mean, above, product * below);
        return V.CopySign(numerator / denominator, x);
    }

    /// <summary>The hyperbolic tangent.</summary>
    public static float Tanh(float x) => Tanh(SingleScalar.Create(x)).Value;
}
