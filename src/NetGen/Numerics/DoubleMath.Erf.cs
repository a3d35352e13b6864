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
        V magnitude = AtMost(V.Abs(x), 6.0);
        V square = magnitude * magnitude;
        V exponential = ExpOfNegative(square);
        V large = V.CopySign(one - (exponential * ScaledErfc(magnitude)), x);

        V p = V.Create(9.515596197730143e-11);
        p = V.MultiplyAdd(p, square, V.Create(-6.987833233620502e-10));
        p = V.MultiplyAdd(p, square, V.Create(2.3605790479968343e-09));
        p = V.MultiplyAdd(p, square, V.Create(-5.621913154020155e-09));
        p = V.MultiplyAdd(p, square, V.Create(2.041075042676272e-08));
        p = V.MultiplyAdd(p, square, V.Create(-1.6860554070427861e-07));
        p = V.MultiplyAdd(p, square, V.Create(1.6493061251434841e-06));
        p = V.MultiplyAdd(p, square, V.Create(-1.4927031202516183e-05));
        p = V.MultiplyAdd(p, square, V.Create(0.00012055376630121391));
        p = V.MultiplyAdd(p, square, V.Create(-0.0008548327981228929));
        p = V.MultiplyAdd(p, square, V.Create(0.0052239776395033724));
        p = V.MultiplyAdd(p, square, V.Create(-0.02686617064643052));
        p = V.MultiplyAdd(p, square, V.Create(0.11283791670961943));
        p = V.MultiplyAdd(p, square, V.Create(-0.3761263890318392));
        p = V.MultiplyAdd(p, square, V.Create(0.1283791670955126));
        V small = V.MultiplyAdd(x, p, x);
        return V.Select(V.LessThan(magnitude, one), small, large);
    }

    /// <summary>The error function.</summary>
    public static double Erf(double x) => Erf(DoubleScalar.Create(x)).Value;

    /// <summary>e^(x²) erfc x for x ≥ 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
#if NET
    private static V ScaledErfc<V>(V x)
        where V : struct, IVector<V, double>
#else
    private static V ScaledErfc(V x)
#endif
    {
        // A polynomial in t = (x − 3) / (x + 3), times 1 / (x + 3), which falls off as the function does.
        V reciprocal = V.Create(1.0) / (x + V.Create(3.0));
        V t = V.MultiplyAdd(V.Create(-6.0), reciprocal, V.Create(1.0));
        V p = V.Create(-5.1200600835440585e-11);
        p = V.MultiplyAdd(p, t, V.Create(-1.5446091878600823e-09));
        p = V.MultiplyAdd(p, t, V.Create(-5.83140298165812e-09));
        p = V.MultiplyAdd(p, t, V.Create(2.538256822492194e-09));
        p = V.MultiplyAdd(p, t, V.Create(4.727179073841378e-08));
        p = V.MultiplyAdd(p, t, V.Create(3.9433649622532845e-08));
        p = V.MultiplyAdd(p, t, V.Create(-2.3110494809828936e-07));
        p = V.MultiplyAdd(p, t, V.Create(-4.0127425433932454e-07));
        p = V.MultiplyAdd(p, t, V.Create(9.978683051477248e-07));
        p = V.MultiplyAdd(p, t, V.Create(2.7612429288831667e-06));
        p = V.MultiplyAdd(p, t, V.Create(-4.748984759196162e-06));
        p = V.MultiplyAdd(p, t, V.Create(-1.746891041081673e-05));
        p = V.MultiplyAdd(p, t, V.Create(3.039814169629788e-05));
        p = V.MultiplyAdd(p, t, V.Create(0.00010756105642760796));
        p = V.MultiplyAdd(p, t, V.Create(-0.00027677784904727603));
        p = V.MultiplyAdd(p, t, V.Create(-0.0005483096201428788));
        p = V.MultiplyAdd(p, t, V.Create(0.003034062002035311));
        p = V.MultiplyAdd(p, t, V.Create(-0.001212416634512524));
        p = V.MultiplyAdd(p, t, V.Create(-0.026827234624549032));
        p = V.MultiplyAdd(p, t, V.Create(0.11952776128770742));
        p = V.MultiplyAdd(p, t, V.Create(-0.31046726190056556));
        p = V.MultiplyAdd(p, t, V.Create(0.5902283571040907));
        p = V.MultiplyAdd(p, t, V.Create(-0.8833944531698836));
        p = V.MultiplyAdd(p, t, V.Create(1.0740069070883398));
        return p * reciprocal;
    }
}
