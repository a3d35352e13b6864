using System.Runtime.CompilerServices;
#if !NET
using V = NetGen.Numerics.DoubleScalar;
#endif

namespace NetGen.Numerics;

public static partial class DoubleMath
{
    /// <summary>The error function.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    public static V Erf<V>(V x)
        where V : struct, IVector<V, double>
#else
    private static V Erf(V x)
#endif
    {
        V one = V.Create(1.0);
        V magnitude = V.AtMost(V.Abs(x), 6.0);
        V square = magnitude * magnitude;

        // erf x = 1 − 2 Φ(−√2 x).
        V exponential = ExpOfNegative(square);
        V large = V.MultiplyAdd(V.Create(-2.0) * exponential, ScaledTail(magnitude * V.Create(1.4142135623730951)), 1.0);

        V fourth = square * square;
        V eighth = fourth * fourth;
        V p0 = V.Create(2.3605790479968343e-09);
        p0 = V.MultiplyAdd(p0, eighth, 1.6493061251434841e-06);
        p0 = V.MultiplyAdd(p0, eighth, 0.0052239776395033724);
        p0 = V.MultiplyAdd(p0, eighth, 0.1283791670955126);
        V p1 = V.Create(-6.987833233620502e-10);
        p1 = V.MultiplyAdd(p1, eighth, -1.6860554070427861e-07);
        p1 = V.MultiplyAdd(p1, eighth, -0.0008548327981228929);
        p1 = V.MultiplyAdd(p1, eighth, -0.3761263890318392);
        V p2 = V.Create(9.515596197730143e-11);
        p2 = V.MultiplyAdd(p2, eighth, 2.041075042676272e-08);
        p2 = V.MultiplyAdd(p2, eighth, 0.00012055376630121391);
        p2 = V.MultiplyAdd(p2, eighth, 0.11283791670961943);
        V p3 = V.Create(-5.621913154020155e-09);
        p3 = V.MultiplyAdd(p3, eighth, -1.4927031202516183e-05);
        p3 = V.MultiplyAdd(p3, eighth, -0.02686617064643052);
        V p = V.MultiplyAdd(V.MultiplyAdd(p3, square, p2), fourth, V.MultiplyAdd(p1, square, p0));
        V small = V.MultiplyAdd(x, p, x);
        return V.Select(V.LessThan(magnitude, one), small, V.CopySign(large, x));
    }

    /// <summary>The error function.</summary>
    public static double Erf(double x) => Erf(DoubleScalar.Create(x)).Value;
}
