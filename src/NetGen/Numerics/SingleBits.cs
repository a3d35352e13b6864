namespace NetGen.Numerics;

/// <summary>The IEEE 754 format of <see cref="float"/>, for taking numbers apart and putting them together.</summary>
internal static class SingleBits
{
    /// <summary>The number of stored fraction bits.</summary>
    public const int FractionLength = 23;

    /// <summary>The stored fraction.</summary>
    public const int FractionMask = 0x007F_FFFF;

    /// <summary>The bits of 1.</summary>
    public const int OneBits = 0x3F80_0000;

    /// <summary>
    /// 1.5 · 2^23 plus the exponent's bias: added to a whole number n, it leaves n + bias, the exponent field of 2ⁿ, in the lowest
    /// bits of the sum.
    /// </summary>
    public const float PowerOfTwoShifter = 12_582_912f + 127f;

    /// <summary>The bits of 2^23: an exponent field put below them makes 2^23 + field without a conversion.</summary>
    public const int ExponentShifterBits = 0x4B00_0000;

    /// <summary>2^23 plus the exponent's bias.</summary>
    public const float ExponentShifter = 8_388_608f + 127f;

    /// <summary>2^23: from here on there are whole numbers only.</summary>
    public const float RoundingShifter = 8_388_608f;

    /// <summary>The bits of ¾.</summary>
    public const int ThreeQuartersBits = 0x3F40_0000;

    /// <summary>The second argument of AVX-512's getmant for ¾ ≤ m &lt; 1½, and NaN for negative numbers.</summary>
    public const byte MantissaControl = 0b1011;

    /// <summary>
    /// 1.5 · 2^23 plus twice the exponent's bias: added to a whole number n, it leaves n + 2 · bias, the sum of the exponent fields of
    /// two powers of two whose product is 2ⁿ, in the lowest bits of the sum.
    /// </summary>
    public const float TwoPowersShifter = 12_582_912f + 254f;
}
