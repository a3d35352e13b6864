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
        // tanh x = −t / (t + 2) with t = e^(−2|x|) − 1; the sign of x makes good that of t.
        V exponential = AtLeast(V.Create(-2f) * V.Abs(x), -20f);
        V fraction = ExpFraction(exponential, V.Create(0f), out V exponent);
        V power = V.PowerOfTwo(exponent);
        V t = V.MultiplyAdd(power, fraction, power - V.Create(1f));
        return V.CopySign(t / (t + V.Create(2f)), x);
    }

    /// <summary>The hyperbolic tangent.</summary>
    public static float Tanh(float x) => Tanh(SingleScalar.Create(x)).Value;
}
