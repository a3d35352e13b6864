namespace NetGen.Numerics;

/// <summary>The IEEE 754 format of <see cref="double"/>, for taking numbers apart and putting them together.</summary>
internal static class DoubleBits
{
    /// <summary>The number of stored fraction bits.</summary>
    public const int FractionLength = 52;

    /// <summary>The stored fraction.</summary>
    public const long FractionMask = 0x000F_FFFF_FFFF_FFFF;

    /// <summary>The bits of 1.</summary>
    public const long OneBits = 0x3FF0_0000_0000_0000;

    /// <summary>
    /// 1.5 · 2^52 plus the exponent's bias: added to a whole number n, it leaves n + bias, the exponent field of 2ⁿ, in the lowest
    /// bits of the sum.
    /// </summary>
    public const double PowerOfTwoShifter = 6_755_399_441_055_744d + 1023d;

    /// <summary>The bits of 2^52: an exponent field put below them makes 2^52 + field without a conversion.</summary>
    public const long ExponentShifterBits = 0x4330_0000_0000_0000;

    /// <summary>2^52 plus the exponent's bias.</summary>
    public const double ExponentShifter = 4_503_599_627_370_496d + 1023d;

    /// <summary>2^52: from here on there are whole numbers only.</summary>
    public const double RoundingShifter = 4_503_599_627_370_496d;

    /// <summary>The bits of ¾.</summary>
    public const long ThreeQuartersBits = 0x3FE8_0000_0000_0000;

    /// <summary>The second argument of AVX-512's getmant for ¾ ≤ m &lt; 1½, and NaN for negative numbers.</summary>
    public const byte MantissaControl = 0b1011;

    /// <summary>
    /// 1.5 · 2^52 plus twice the exponent's bias: added to a whole number n, it leaves n + 2 · bias, the sum of the exponent fields of
    /// two powers of two whose product is 2ⁿ, in the lowest bits of the sum.
    /// </summary>
    public const double TwoPowersShifter = 6_755_399_441_055_744.0 + 2046.0;
}
