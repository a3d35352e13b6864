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
        // tanh x = −t / (t + 2) with t = e^(−2|x|) − 1; the sign of x makes good that of t.
        V exponential = AtLeast(V.Create(-2.0) * V.Abs(x), -40.0);
        V fraction = ExpFraction(exponential, V.Create(0.0), out V exponent);
        V power = V.PowerOfTwo(exponent);
        V t = V.MultiplyAdd(power, fraction, power - V.Create(1.0));
        return V.CopySign(t / (t + V.Create(2.0)), x);
    }

    /// <summary>The hyperbolic tangent.</summary>
    public static double Tanh(double x) => Tanh(DoubleScalar.Create(x)).Value;
}
