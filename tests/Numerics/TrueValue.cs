using System;

namespace NetGen.Tests.Numerics;

/// <summary>
/// The functions of <c>SingleMath</c> and <c>DoubleMath</c> to about 100 bits, by series and identities that have nothing in common
/// with how those compute them. They were compared with mpmath at 50 digits. Subnormal results are rounded to whole multiples of the
/// smallest number.
/// </summary>
internal static class TrueValue
{
    private static readonly DoubleDouble Ln2 = new(0.6931471805599453, 2.3190468138462996e-17);

    // 1/√(2π) and √2.
    private static readonly DoubleDouble DensityAtZero = new(0.3989422804014327, -2.49232720227773e-17);
    private static readonly DoubleDouble RootOfTwo = new(1.4142135623730951, -9.667293313452913e-17);

    // Below it, the next term of a function's series is beyond 100 bits.
    private const double Tiny = 1e-40;

    public static DoubleDouble Exp(double x) => Scaled(ExpParts(x, out int n) + 1, n, x);

    public static DoubleDouble Expm1(double x) => Expm1((DoubleDouble)x);

    public static DoubleDouble Log(double x)
    {
        if (!(x > 0) || double.IsPositiveInfinity(x))
        {
            return Math.Log(x);
        }

        int exponent = Math.ILogB(x);
        double mantissa = Math.ScaleB(x, -exponent);
        if (mantissa > 1.4)
        {
            exponent++;
            mantissa /= 2;
        }

        return Log1p((DoubleDouble)(mantissa - 1)) + (Ln2 * exponent);
    }

    public static DoubleDouble Log1p(double x) =>
        x <= -1 || double.IsNaN(x) || double.IsPositiveInfinity(x) ? Math.Log(1 + x)
        : x < 1e30 ? Log1p((DoubleDouble)x)
        : Log(x) + (1 / x);

    public static DoubleDouble Tanh(double x)
    {
        if (Math.Abs(x) < Tiny || double.IsNaN(x))
        {
            return x;
        }

        DoubleDouble power = Expm1((DoubleDouble)(-2 * Math.Min(Math.Abs(x), 400)));
        DoubleDouble result = -(power / (power + 2));
        return x < 0 ? -result : result;
    }

    public static DoubleDouble Sigmoid(double x)
    {
        DoubleDouble fraction = ExpParts(-Math.Abs(x), out int n) + 1;
        DoubleDouble sum = Scaled(fraction, n, -Math.Abs(x)) + 1;
        return x < 0 ? Scaled(fraction / sum, n, x) : 1 / sum;
    }

    public static DoubleDouble Softplus(double x) => x <= 0 ? SoftplusExcess(x) : double.IsPositiveInfinity(x) ? x : SoftplusExcess(x) + x;

    public static DoubleDouble SoftplusExcess(double x) => Math.Abs(x) > 100 ? Exp(-Math.Abs(x)) : Log1p(Exp(-Math.Abs(x)));

    public static DoubleDouble LogCosh(double x)
    {
        double magnitude = Math.Abs(x);
        if (magnitude < Tiny)
        {
            return DoubleDouble.Product(x, x).Scaled(-1);
        }

        if (magnitude >= 1)
        {
            return double.IsInfinity(x) ? magnitude : SoftplusExcess(2 * magnitude) - Ln2 + magnitude;
        }

        DoubleDouble half = Expm1((DoubleDouble)(magnitude / 2));
        DoubleDouble sinh = half + (half / (half + 1));
        return Log1p((sinh * sinh).Scaled(-1));
    }

    public static DoubleDouble Mish(double x)
    {
        if (x == 0 || double.IsInfinity(x))
        {
            return x < 0 ? -0.0 : x;
        }

        if (Math.Abs(x) < Tiny)
        {
            return (DoubleDouble)x * 3 / 5;
        }

        DoubleDouble fraction = ExpParts(-Math.Abs(x), out int n) + 1;
        DoubleDouble w = Scaled(fraction, n, -Math.Abs(x));
        return x >= 0
            ? ((w * 2) + 1) / ((w * 2) + 1 + (w * w * 2)) * x
            : Scaled(fraction * x * ((w + 2) / ((w * w) + (w * 2) + 2)), n, x);
    }

    public static DoubleDouble MishDerivative(double x)
    {
        if (Math.Abs(x) > 1000)
        {
            return x > 0 ? 1 : -0.0;
        }

        DoubleDouble fraction = ExpParts(-Math.Abs(x), out int n) + 1;
        DoubleDouble w = Scaled(fraction, n, -Math.Abs(x));
        if (x >= 0)
        {
            DoubleDouble d = (w * 2) + 1 + (w * w * 2);
            DoubleDouble slope = w.High == 0 ? 0 : w * w * (w + 1) * 4 * x;
            return ((((w * 2) + 1) * d) + slope) / (d * d);
        }

        DoubleDouble denominator = (w * w) + (w * 2) + 2;
        DoubleDouble numerator = ((w + 2) * denominator) + ((w + 1) * 4 * x);
        return Scaled(fraction * (numerator / (denominator * denominator)), n, x);
    }

    public static DoubleDouble Erf(double x)
    {
        if (double.IsNaN(x))
        {
            return x;
        }

        // Σ (√2 x)²ᵏ⁺¹ / (1 · 3 · … · (2k + 1)), times 2 φ(√2 x).
        double magnitude = Math.Min(Math.Abs(x), 7);
        DoubleDouble argument = RootOfTwo * magnitude;
        DoubleDouble density = Density(DoubleDouble.Product(magnitude, magnitude).Scaled(1));
        DoubleDouble result = magnitude < 2.5 ? density * Series(argument) * 2 : 1 - (density / Fraction(argument) * 2);
        return x < 0 || (x == 0 && double.IsNegative(x)) ? -result : result;
    }

    public static DoubleDouble NormalCdf(double x)
    {
        if (double.IsNaN(x))
        {
            return x;
        }

        double magnitude = Math.Min(Math.Abs(x), 40);
        DoubleDouble square = DoubleDouble.Product(magnitude, magnitude);
        if (magnitude < 2.5)
        {
            DoubleDouble distance = Density(square) * Series(magnitude);
            return x < 0 ? 0.5 - distance : 0.5 + distance;
        }

        DoubleDouble fraction = DensityAtZero * (ExpParts(square.Scaled(-1) * -1, out int n) + 1) / Fraction(magnitude);
        DoubleDouble tail = fraction.Scaled(n);
        return x < 0 ? tail : 1 - tail;
    }

    public static DoubleDouble Gaussian(double x) => OfSquare(x, 1);

    public static DoubleDouble NormalKernel(double x) => OfSquare(x, 0.5);

    // e^(−factor x²) for a factor that is a power of two.
    private static DoubleDouble OfSquare(double x, double factor)
    {
        if (double.IsNaN(x))
        {
            return x;
        }

        double magnitude = Math.Min(Math.Abs(x), 40);
        return (ExpParts(DoubleDouble.Product(magnitude, magnitude) * -factor, out int n) + 1).Scaled(n);
    }

    public static DoubleDouble Sin(double x) => Angle.Reduce(x, out int quarter) is var r && double.IsNaN(r.High) ? r : OfQuarter(r, quarter);

    public static DoubleDouble Cos(double x) => Angle.Reduce(x, out int quarter) is var r && double.IsNaN(r.High) ? r : OfQuarter(r, quarter + 1);

    private static DoubleDouble OfQuarter(DoubleDouble r, int quarter)
    {
        DoubleDouble result = (quarter & 1) == 0 ? Alternating(r, r, 1) : Alternating(r, 1, 0);
        return (quarter & 2) == 0 ? result : -result;
    }

    // first − first r² / ((k + 1)(k + 2)) + …
    private static DoubleDouble Alternating(DoubleDouble r, DoubleDouble first, int k)
    {
        DoubleDouble sum = first;
        DoubleDouble term = first;
        while (Math.Abs(term.High) > 1e-34 * Math.Abs(sum.High))
        {
            term = -(term * r * r / ((k + 1.0) * (k + 2.0)));
            sum += term;
            k += 2;
        }

        return sum;
    }

    private static DoubleDouble Density(DoubleDouble square) =>
        DensityAtZero * (ExpParts(square.Scaled(-1) * -1, out int n) + 1).Scaled(n);

    private static DoubleDouble Series(DoubleDouble x)
    {
        DoubleDouble sum = x;
        DoubleDouble term = x;
        for (int k = 3; term.High > 1e-34 * sum.High; k += 2)
        {
            term = term * x * x / k;
            sum += term;
        }

        return sum;
    }

    // x + 1 / (x + 2 / (x + 3 / (x + …))), from the inside out.
    private static DoubleDouble Fraction(DoubleDouble x)
    {
        DoubleDouble result = x;
        for (int k = 150; k >= 1; k--)
        {
            result = x + (k / result);
        }

        return result;
    }

    private static DoubleDouble Expm1(DoubleDouble x)
    {
        DoubleDouble fraction = ExpParts(x, out int n);
        if (n == 0)
        {
            return fraction;
        }

        DoubleDouble power = Scaled(fraction + 1, n, x.High);
        return double.IsInfinity(power.High) ? power : power - 1;
    }

    private static DoubleDouble Log1p(DoubleDouble x)
    {
        if (Math.Abs(x.High) < Tiny)
        {
            return x;
        }

        // The double is corrected by e = x' / eʸ with what eʸ − 1 lacks to x.
        double sum = 1 + x.High;
        double y = sum == 1 ? x.High : Math.Log(sum) * (x.High / (sum - 1));
        DoubleDouble power = Expm1((DoubleDouble)y);
        DoubleDouble e = (x - power) / (power + 1);
        return (e * e * e / 3) - (e * e).Scaled(-1) + e + y;
    }

    /// <summary>f with eˣ = (1 + f) · 2ⁿ: a series for 1/256 of the fraction, squared eight times.</summary>
    private static DoubleDouble ExpParts(DoubleDouble x, out int n)
    {
        if (double.IsNaN(x.High) || Math.Abs(x.High) < Tiny)
        {
            n = 0;
            return x;
        }

        double whole = Math.Clamp(Math.Round(x.High / Ln2.High), -5000, 5000);
        n = (int)whole;
        if (Math.Abs(whole) == 5000)
        {
            return 0;
        }

        DoubleDouble r = (x - (Ln2 * whole)).Scaled(-8);
        DoubleDouble sum = r;
        DoubleDouble term = r;
        for (int k = 2; k < 14; k++)
        {
            term = term * r / k;
            sum += term;
        }

        for (int i = 0; i < 8; i++)
        {
            sum *= sum + 2;
        }

        return sum;
    }

    private static DoubleDouble Scaled(DoubleDouble fraction, int n, double argument)
    {
        if (double.IsNaN(argument))
        {
            return argument;
        }

        DoubleDouble result = fraction.Scaled(n);
        return double.IsInfinity(result.High) ? result.High : result;
    }
}
