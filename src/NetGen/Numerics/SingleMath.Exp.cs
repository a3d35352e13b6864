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
        // Beyond these bounds the result is infinite or zero, and the exponents stay within what scaling takes.
        V bounded = V.AtMost(V.AtLeast(x, -104f), 89f);
        V fraction = ExpFraction(bounded, out V exponent);
        return V.Scale(V.Create(1f) + fraction, exponent);
    }

    /// <summary>eˣ.</summary>
    public static float Exp(float x) => Exp(SingleScalar.Create(x)).Value;

    /// <summary>f with eˣ = (1 + f) · 2ⁿ, where |x − n ln 2| ≤ ½ ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    private static V ExpFraction<V>(V x, out V n)
        where V : struct, IVector<V, float>
#else
    private static V ExpFraction(V x, out V n)
#endif
    {
        n = V.Round(x * V.Create(Log2E));
        V r = V.MultiplyAdd(n, V.Create(-Ln2High), x);
        return Expm1OfReduced(V.MultiplyAdd(n, V.Create(-Ln2Low), r));
    }

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
        return Expm1OfReduced(V.MultiplyAdd(n, V.Create(-Ln2Low), r + low));
    }

    /// <summary>eʳ − 1 for |r| ≤ ½ ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    private static V Expm1OfReduced<V>(V r)
        where V : struct, IVector<V, float>
#else
    private static V Expm1OfReduced(V r)
#endif
    {
        V square = r * r;
        V even = V.Create(0.0013864262f);
        even = V.MultiplyAdd(even, square, 0.041667506f);
        even = V.MultiplyAdd(even, square, 0.49999997f);
        V odd = V.Create(0.008366551f);
        odd = V.MultiplyAdd(odd, square, 0.16666543f);
        V p = V.MultiplyAdd(odd, r, even);
        return V.MultiplyAdd(square, p, r);
    }
}
