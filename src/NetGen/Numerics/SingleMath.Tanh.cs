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
        // tanh x = −t / (t + 2) with t = e^(−2|x|) − 1 = 2ⁿ · 2ʸ − 1; the sign of x makes good that of t. The error that n + y
        // inherits from one rounding matters the less the larger it is, and none of it comes from n = 0.
        V power = V.AtLeast(V.Abs(x) * V.Create(-2.88539f), -28f);
        V n = V.Round(power);
        V t = ScaledExp2m1(power - n, V.PowerOfTwo(n));
        return V.CopySign(t / (t + V.Create(2f)), x);
    }

    /// <summary>The hyperbolic tangent.</summary>
    public static float Tanh(float x) => Tanh(SingleScalar.Create(x)).Value;

    /// <summary>scale · 2ˣ − 1 for |x| ≤ ½ and a power of two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    private static V ScaledExp2m1<V>(V x, V scale)
        where V : struct, IVector<V, float>
#else
    private static V ScaledExp2m1(V x, V scale)
#endif
    {
        V square = x * x;
        V even = V.Create(0.0013383228f);
        even = V.MultiplyAdd(even, square, 0.05550381f);
        even = V.MultiplyAdd(even, square, 0.6931472f);
        V odd = V.Create(0.0001534637f);
        odd = V.MultiplyAdd(odd, square, 0.009618421f);
        odd = V.MultiplyAdd(odd, square, 0.24022649f);
        V p = V.MultiplyAdd(odd, x, even);
        return V.MultiplyAdd(scale * x, p, scale - V.Create(1f));
    }
}
