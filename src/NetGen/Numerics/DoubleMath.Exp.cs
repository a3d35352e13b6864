using System.Runtime.CompilerServices;
#if !NET
using V = NetGen.Numerics.DoubleScalar;
#endif

namespace NetGen.Numerics;

public static partial class DoubleMath
{
    /// <summary>eˣ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    public static V Exp<V>(V x)
        where V : struct, IVector<V, double>
#else
    private static V Exp(V x)
#endif
    {
        // Beyond these bounds the result is infinite or zero, and the exponents stay within what scaling takes.
        V bounded = V.AtMost(V.AtLeast(x, -746.0), 710.0);
        V fraction = ExpFraction(bounded, out V exponent);
        return V.Scale(V.Create(1.0) + fraction, exponent);
    }

    /// <summary>eˣ.</summary>
    public static double Exp(double x) => Exp(DoubleScalar.Create(x)).Value;

    /// <summary>f with eˣ = (1 + f) · 2ⁿ, where |x − n ln 2| ≤ ½ ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    private static V ExpFraction<V>(V x, out V n)
        where V : struct, IVector<V, double>
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
        where V : struct, IVector<V, double>
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
        where V : struct, IVector<V, double>
#else
    private static V Expm1OfReduced(V r)
#endif
    {
        V square = r * r;
        V even = V.Create(2.762636573897896e-07);
        even = V.MultiplyAdd(even, square, 2.4801504373128683e-05);
        even = V.MultiplyAdd(even, square, 0.0013888888932416378);
        even = V.MultiplyAdd(even, square, 0.04166666666657358);
        even = V.MultiplyAdd(even, square, 0.5000000000000006);
        V odd = V.Create(2.506104840154018e-08);
        odd = V.MultiplyAdd(odd, square, 2.755738529634321e-06);
        odd = V.MultiplyAdd(odd, square, 0.00019841269742971437);
        odd = V.MultiplyAdd(odd, square, 0.00833333333337901);
        odd = V.MultiplyAdd(odd, square, 0.16666666666666605);
        V p = V.MultiplyAdd(odd, r, even);
        return V.MultiplyAdd(square, p, r);
    }
}
