using System.Runtime.CompilerServices;
#if !NET
using V = NetGen.Numerics.DoubleScalar;
#endif

namespace NetGen.Numerics;

public static partial class DoubleMath
{
    /// <summary>The hyperbolic tangent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    public static V Tanh<V>(V x)
        where V : struct, IVector<V, double>
#else
    private static V Tanh(V x)
#endif
    {
        // With |x| = r − n ½ ln 2 and tanh r = r · slope / mean, e^(−2|x|) is 2ⁿ (mean − r · slope) / (mean + r · slope), and
        // (1 − e^(−2|x|)) / (1 + e^(−2|x|)) takes one division. For n = 0 it is tanh r to the last bits. What r inherits from the
        // rounding of ½ ln 2 matters the less the larger −n is.
        V magnitude = V.AtMost(V.Abs(x), 22.0);
        V sum = V.MultiplyAdd(magnitude, V.Create(-2 * Log2E), DoubleBits.PowerOfTwoShifter);
        V n = sum - V.Create(DoubleBits.PowerOfTwoShifter);
        V r = V.MultiplyAdd(n, V.Create(0.34657359027997264), magnitude);
        V square = r * r;
        V slope = V.MultiplyAdd(square, V.Create(0.0010574165630591627), 0.1110993351723906);
        V product = V.MultiplyAdd(r * square, slope, r);
        V mean = V.MultiplyAdd(square, V.Create(0.01586830606685113), 0.4444326685057181);
        mean = V.MultiplyAdd(square, mean, V.Create(1.0));

        V power = V.PowerOfTwoOfSum(sum);
        V below = V.Create(1.0) - power;
        V above = V.Create(1.0) + power;
        V numerator = V.MultiplyAdd(mean, below, product * above);
        V denominator = V.MultiplyAdd(mean, above, product * below);
        return V.CopySign(numerator / denominator, x);
    }

    /// <summary>The hyperbolic tangent.</summary>
    public static double Tanh(double x) => Tanh(DoubleScalar.Create(x)).Value;
}
