using System.Runtime.CompilerServices;
#if !NET
using V = NetGen.Numerics.SingleScalar;
#endif

namespace NetGen.Numerics;

public static partial class SingleMath
{
    /// <summary>eˣ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    public static V Exp<V>(V x)
        where V : struct, IVector<V, float>
#else
    private static V Exp(V x)
#endif
    {
        // Beyond these bounds the result is infinite or zero, and the exponents stay within what Scale takes.
        V bounded = AtMost(AtLeast(x, -104f), 89f);
        V fraction = ExpFraction(bounded, V.Create(0f), out V exponent);
        return Scale(V.Create(1f) + fraction, exponent);
    }

    /// <summary>eˣ.</summary>
    public static float Exp(float x) => Exp(SingleScalar.Create(x)).Value;

    /// <summary>f with e^(x + low) = (1 + f) · 2ⁿ, where |x + low − n ln 2| ≤ ½ ln 2 and low is small beside x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    private static V ExpFraction<V>(V x, V low, out V n)
        where V : struct, IVector<V, float>
#else
    private static V ExpFraction(V x, V low, out V n)
#endif
    {
        n = V.Round(x * V.Create(Log2E));
        V r = V.MultiplyAdd(n, V.Create(-Ln2High), x);
        r = V.MultiplyAdd(n, V.Create(-Ln2Low), r + low);
        V p = V.Create(0.0013864262f);
        p = V.MultiplyAdd(p, r, V.Create(0.008366551f));
        p = V.MultiplyAdd(p, r, V.Create(0.041667506f));
        p = V.MultiplyAdd(p, r, V.Create(0.16666543f));
        p = V.MultiplyAdd(p, r, V.Create(0.49999997f));
        return V.MultiplyAdd(r * r, p, r);
    }
}
