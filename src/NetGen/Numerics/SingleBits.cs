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
}
