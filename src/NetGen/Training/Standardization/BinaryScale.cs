using System;

namespace NetGen;

/// <summary>
/// A power of two that brings numbers to a magnitude of about 1, so that sums and squares of them neither overflow nor underflow.
/// Multiplying by it is exact, and so is undoing it, except for numbers far smaller than the greatest.
/// </summary>
internal readonly struct BinaryScale
{
    private const int FractionLength = 52;

    // Both powers of two are normal numbers between these exponents, as the format stores them.
    private const long LeastExponent = 1;
    private const long GreatestExponent = 2045;

    /// <summary>The scale for numbers of which the greatest has this magnitude; it then has a magnitude of less than 4.</summary>
    public BinaryScale(double greatestMagnitude)
    {
        long exponent = BitConverter.DoubleToInt64Bits(greatestMagnitude) >> FractionLength;
        exponent = greatestMagnitude == 0 ? 1023 : Math.Clamp(exponent, LeastExponent, GreatestExponent);
        Down = BitConverter.Int64BitsToDouble((LeastExponent + GreatestExponent - exponent) << FractionLength);
        Up = BitConverter.Int64BitsToDouble(exponent << FractionLength);
    }

    /// <summary>The factor that brings numbers to about 1.</summary>
    public double Down { get; }

    /// <summary>The factor that undoes it, 1 / <see cref="Down"/>.</summary>
    public double Up { get; }
}
