using System;
using System.Numerics;

namespace NetGen.Tests.Numerics;

/// <summary>Reduction of any angle by quarters of a turn, with whole numbers of 1,400 bits.</summary>
internal static class Angle
{
    private const int Bits = 1400;

    // Machin: π/4 = 4 arctan 1/5 − arctan 1/239.
    private static readonly BigInteger HalfPi = 2 * ((4 * ArcTangentOfReciprocal(5)) - ArcTangentOfReciprocal(239));

    /// <summary>r with x = quarter · π/2 + r, |r| ≤ π/4.</summary>
    public static DoubleDouble Reduce(double x, out int quarter)
    {
        quarter = 0;
        if (!double.IsFinite(x))
        {
            return double.NaN;
        }

        if (Math.Abs(x) < 0.78)
        {
            return x;
        }

        int exponent = Math.ILogB(x) - 52;
        BigInteger scaled = new BigInteger(Math.ScaleB(x, -exponent)) << (exponent + Bits);
        BigInteger quarters = BigInteger.Divide((2 * scaled) + (x < 0 ? -HalfPi : HalfPi), 2 * HalfPi);
        quarter = (int)(((quarters % 4) + 4) % 4);
        BigInteger rest = scaled - (quarters * HalfPi);
        int drop = Math.Max(0, (int)rest.GetBitLength() - 160);
        rest >>= drop;
        double high = (double)rest;
        double low = (double)(rest - new BigInteger(high));
        return new DoubleDouble(high, low).Scaled(drop - Bits);
    }

    private static BigInteger ArcTangentOfReciprocal(int x)
    {
        BigInteger power = (BigInteger.One << (Bits + 64)) / x;
        BigInteger sum = power;
        for (int k = 3; !power.IsZero; k += 2)
        {
            power = -power / (x * x);
            sum += power / k;
        }

        return sum >> 64;
    }
}
