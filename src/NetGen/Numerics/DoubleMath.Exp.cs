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
        // Beyond these bounds the result is infinite or zero, and the exponents stay within what Scale takes.
        V bounded = AtMost(AtLeast(x, -746.0), 710.0);
        V fraction = ExpFraction(bounded, V.Create(0.0), out V exponent);
        return Scale(V.Create(1.0) + fraction, exponent);
    }

    /// <summary>eˣ.</summary>
    public static double Exp(double x) => Exp(DoubleScalar.Create(x)).Value;

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
        r = V.MultiplyAdd(n, V.Create(-Ln2Low), r + low);
        V p = V.Create(2.506104840154018e-08);
        p = V.MultiplyAdd(p, r, V.Create(2.762636573897896e-07));
        p = V.MultiplyAdd(p, r, V.Create(2.755738529634321e-06));
        p = V.MultiplyAdd(p, r, V.Create(2.4801504373128683e-05));
        p = V.MultiplyAdd(p, r, V.Create(0.00019841269742971437));
        p = V.MultiplyAdd(p, r, V.Create(0.0013888888932416378));
        p = V.MultiplyAdd(p, r, V.Create(0.00833333333337901));
        p = V.MultiplyAdd(p, r, V.Create(0.04166666666657358));
        p = V.MultiplyAdd(p, r, V.Create(0.16666666666666605));
        p = V.MultiplyAdd(p, r, V.Create(0.5000000000000006));
        return V.MultiplyAdd(r * r, p, r);
    }
}
