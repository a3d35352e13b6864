using System.Runtime.CompilerServices;
#if !NET
using V = NetGen.Numerics.DoubleScalar;
#endif

namespace NetGen.Numerics;

public static partial class DoubleMath
{
    /// <summary>log cosh x, relatively accurate near 0, where it is x²/2, and finite for any x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    public static V LogCosh<V>(V x)
        where V : struct, IVector<V, double>
#else
    private static V LogCosh(V x)
#endif
    {
        V magnitude = V.Abs(x);
        V logarithm = SoftplusExcess(magnitude + magnitude);
        V large = (magnitude - V.Create(Ln2High)) + (logarithm - V.Create(Ln2Low));

        V square = x * x;
        V fourth = square * square;
        V eighth = fourth * fourth;
        V p0 = V.Create(-1.76590204724532e-07);
        p0 = V.MultiplyAdd(p0, eighth, -1.194642718604887e-05);
        p0 = V.MultiplyAdd(p0, eighth, -0.0007386029430567174);
        p0 = V.MultiplyAdd(p0, eighth, -0.08333333333333331);
        V p1 = V.Create(4.534089757653826e-08);
        p1 = V.MultiplyAdd(p1, eighth, 4.3823093205829224e-06);
        p1 = V.MultiplyAdd(p1, eighth, 0.0002565804307252016);
        p1 = V.MultiplyAdd(p1, eighth, 0.022222222222220315);
        V p2 = V.Create(-8.074231515292537e-09);
        p2 = V.MultiplyAdd(p2, eighth, -1.5967021058803834e-06);
        p2 = V.MultiplyAdd(p2, eighth, -9.098884075130827e-05);
        p2 = V.MultiplyAdd(p2, eighth, -0.006746031745958776);
        V p3 = V.Create(7.229248149285958e-10);
        p3 = V.MultiplyAdd(p3, eighth, 5.592644267059544e-07);
        p3 = V.MultiplyAdd(p3, eighth, 3.277599718464319e-05);
        p3 = V.MultiplyAdd(p3, eighth, 0.0021869488521556327);
        V p = V.MultiplyAdd(V.MultiplyAdd(p3, square, p2), fourth, V.MultiplyAdd(p1, square, p0));
        p = V.MultiplyAdd(p, square, 0.5);
        V small = x * (x * p);
        return V.Select(V.LessThan(magnitude, V.Create(1.0)), small, large);
    }

    /// <summary>log cosh x, relatively accurate near 0, where it is x²/2, and finite for any x.</summary>
    public static double LogCosh(double x) => LogCosh(DoubleScalar.Create(x)).Value;
}
