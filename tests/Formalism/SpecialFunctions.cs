using System;

namespace NetGen.Tests.Formalism;

/// <summary>Functions that <see cref="Math"/> lacks or that lose digits when written carelessly, to about 1e-15.</summary>
internal static class SpecialFunctions
{
    /// <summary>log(1 + x), accurate near 0: the rounding of 1 + x is divided out again.</summary>
    public static double Log1p(double x)
    {
        double sum = 1 + x;
        return sum == 1 ? x : double.IsInfinity(sum) ? sum : Math.Log(sum) * (x / (sum - 1));
    }

    /// <summary>eˣ − 1, accurate near 0.</summary>
    public static double Expm1(double x)
    {
        double power = Math.Exp(x);
        if (power == 1)
        {
            return x;
        }

        return Math.Abs(x) > 1 ? power - 1 : (power - 1) * (x / Math.Log(power));
    }

    /// <summary>1 / (1 + e⁻ˣ), without overflow and accurate in both tails.</summary>
    public static double Sigmoid(double x)
    {
        double tail = Math.Exp(-Math.Abs(x));
        return x >= 0 ? 1 / (1 + tail) : tail / (1 + tail);
    }

    /// <summary>log(1 + eˣ), without overflow.</summary>
    public static double Softplus(double x) => Math.Max(x, 0) + Log1p(Math.Exp(-Math.Abs(x)));

    /// <summary>log cosh x, without overflow and accurate near 0, where it is x²/2.</summary>
    public static double LogCosh(double x)
    {
        double magnitude = Math.Abs(x);
        if (magnitude > 1)
        {
            return magnitude + Log1p(Math.Exp(-2 * magnitude)) - Math.Log(2);
        }

        double half = Math.Sinh(magnitude / 2);
        return Log1p(2 * half * half);
    }

    /// <summary>Φ(x), the normal distribution function, relatively accurate in the lower tail.</summary>
    public static double NormalCdf(double x)
    {
        const double SeriesEnd = 2.5;
        double density = NormalDensity(x);
        if (Math.Abs(x) <= SeriesEnd)
        {
            // Φ(x) = 1/2 + φ(x) (x + x³/3 + x⁵/(3·5) + …), every term of one sign.
            double term = x;
            double sum = x;
            for (int k = 3; Math.Abs(term) > 1e-18 * Math.Abs(sum); k += 2)
            {
                term *= x * x / k;
                sum += term;
            }

            return 0.5 + (density * sum);
        }

        // 1 − Φ(x) = φ(x) / (x + 1/(x + 2/(x + 3/(x + …)))), from the inside out.
        double magnitude = Math.Abs(x);
        double fraction = magnitude;
        for (int k = 200; k >= 1; k--)
        {
            fraction = magnitude + (k / fraction);
        }

        double tail = density / fraction;
        return x < 0 ? tail : 1 - tail;
    }

    /// <summary>φ(x), the normal density.</summary>
    public static double NormalDensity(double x) => Math.Exp(-0.5 * x * x) / Math.Sqrt(2 * Math.PI);
}
