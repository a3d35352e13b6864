using System;

namespace NetGen.Generator.Freezing;

/// <summary>Rounds numbers to what they are stored as.</summary>
internal static class StoredNumber
{
    /// <summary>The largest number of half precision.</summary>
    public const double MaximumHalf = 65504;

    /// <summary>The bits of the nearest number of IEEE 754 half precision, ties to even; of at most <see cref="MaximumHalf"/> after rounding.</summary>
    public static ushort HalfBits(double value)
    {
        bool isNegative = value < 0 || (value == 0 && 1 / value < 0);
        double magnitude = Math.Abs(value);

        // The spacing of numbers there: 2⁻²⁴ among the subnormal ones, else 2⁻¹⁰ of the power of two below.
        int exponent = Math.Max(Exponent(magnitude), -14);
        double steps = Math.Round(magnitude / Power(exponent - 10), MidpointRounding.ToEven);

        // Steps of 1024 and more carry the exponent with them, up into the next one where rounding leads there.
        int bits = (int)steps + ((exponent + 14) << 10);
        return (ushort)(bits | (isNegative ? 0x8000 : 0));
    }

    /// <summary>The number that half precision holds in these bits.</summary>
    public static double OfHalf(ushort bits)
    {
        int exponent = (bits >> 10) & 0x1F;
        int fraction = bits & 0x3FF;
        double magnitude = exponent == 0 ? fraction * Power(-24) : (1024 + fraction) * Power(exponent - 25);
        return (bits & 0x8000) == 0 ? magnitude : -magnitude;
    }

    /// <summary>The scale of a unit's weights, max |w| / 127 in single precision.</summary>
    public static float Scale(double largest) => (float)(largest / 127);

    /// <summary>The whole number q of w ≈ s · q.</summary>
    public static int Int8(double value, float scale) =>
        scale == 0 ? 0 : (int)Math.Max(-127, Math.Min(127, Math.Round(value / scale, MidpointRounding.ToEven)));

    private static int Exponent(double magnitude) =>
        magnitude == 0 ? int.MinValue : (int)((BitConverter.DoubleToInt64Bits(magnitude) >> 52) & 0x7FF) - 1023;

    private static double Power(int exponent) => BitConverter.Int64BitsToDouble((long)(exponent + 1023) << 52);
}
