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
        // tanh x = −t / (t + 2) with t = e^(−2|x|) − 1 = 2ⁿ · 2ʸ − 1; the sign of x makes good that of t. The error that n + y
        // inherits from one rounding matters the less the larger it is, and none of it comes from n = 0.
        V power = V.AtLeast(V.Abs(x) * V.Create(-2.8853900817779268), -60.0);
        V n = V.Round(power);
        V t = ScaledExp2m1(power - n, V.PowerOfTwo(n));
        return V.CopySign(t / (t + V.Create(2.0)), x);
    }

    /// <summary>The hyperbolic tangent.</summary>
    public static double Tanh(double x) => Tanh(DoubleScalar.Create(x)).Value;

    /// <summary>scale · 2ˣ − 1 for |x| ≤ ½ and a power of two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    private static V ScaledExp2m1<V>(V x, V scale)
        where V : struct, IVector<V, double>
#else
    private static V ScaledExp2m1(V x, V scale)
#endif
    {
        V square = x * x;
        V even = V.Create(4.478587479557338e-10);
        even = V.MultiplyAdd(even, square, 1.0177893961512728e-07);
        even = V.MultiplyAdd(even, square, 1.5252734269871578e-05);
        even = V.MultiplyAdd(even, square, 0.0013333558145909306);
        even = V.MultiplyAdd(even, square, 0.05550410866482402);
        even = V.MultiplyAdd(even, square, 0.6931471805599453);
        V odd = V.Create(7.072620643536582e-09);
        odd = V.MultiplyAdd(odd, square, 1.3215442379432165e-06);
        odd = V.MultiplyAdd(odd, square, 0.00015403530442175726);
        odd = V.MultiplyAdd(odd, square, 0.009618129107606514);
        odd = V.MultiplyAdd(odd, square, 0.240226506959101);
        V p = V.MultiplyAdd(odd, x, even);
        return V.MultiplyAdd(scale * x, p, scale - V.Create(1.0));
    }
}
