#if !NET
using System;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

public partial struct DoubleScalar
{
    /// <summary>Product and sum, rounded twice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar MultiplyAdd(DoubleScalar left, DoubleScalar right, DoubleScalar addend) => (left * right) + addend;

    /// <summary>Product and sum, rounded twice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar MultiplyAdd(DoubleScalar left, DoubleScalar right, double addend) => (left * right) + Create(addend);

    /// <summary>The magnitude of one with the sign of the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar CopySign(DoubleScalar magnitude, DoubleScalar sign)
    {
        long bits = BitConverter.DoubleToInt64Bits(magnitude._value) & long.MaxValue;
        bits |= BitConverter.DoubleToInt64Bits(sign._value) & long.MinValue;
        return new() { _value = BitConverter.Int64BitsToDouble(bits) };
    }

    /// <summary>A mask, all bits set if equal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar Equal(DoubleScalar left, DoubleScalar right) => Mask(left._value == right._value);

    /// <summary>A mask, all bits set if less; not set if either is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar LessThan(DoubleScalar left, DoubleScalar right) => Mask(left._value < right._value);

    /// <summary>A mask, all bits set if less or equal; not set if either is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar LessThanOrEqual(DoubleScalar left, DoubleScalar right) => Mask(left._value <= right._value);

    /// <summary><paramref name="whenTrue"/> if the mask is set, else <paramref name="whenFalse"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar Select(DoubleScalar mask, DoubleScalar whenTrue, DoubleScalar whenFalse) => Any(mask) ? whenTrue : whenFalse;

    /// <summary>The number, or <paramref name="minimum"/> if it is less; NaN stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar AtLeast(DoubleScalar value, double minimum) =>
        new() { _value = value._value < minimum ? minimum : value._value };

    /// <summary>The number, or <paramref name="maximum"/> if it is greater; NaN stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar AtMost(DoubleScalar value, double maximum) =>
        new() { _value = maximum < value._value ? maximum : value._value };

    /// <summary>2ⁿ for whole numbers n within the exponents of normal numbers; anything for others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar PowerOfTwo(DoubleScalar n)
    {
        long shifted = BitConverter.DoubleToInt64Bits(n._value + DoubleBits.PowerOfTwoShifter);
        return new() { _value = BitConverter.Int64BitsToDouble(shifted << DoubleBits.FractionLength) };
    }

    /// <summary>e with 2ᵉ ≤ |value| &lt; 2ᵉ⁺¹ for normal numbers; anything for others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar Exponent(DoubleScalar value)
    {
        long field = (BitConverter.DoubleToInt64Bits(value._value) & long.MaxValue) >> DoubleBits.FractionLength;
        return new() { _value = BitConverter.Int64BitsToDouble(field | DoubleBits.ExponentShifterBits) - DoubleBits.ExponentShifter };
    }

    /// <summary>m with value = m · 2ᵉ, ¾ ≤ m &lt; 1½, for positive normal numbers; anything for others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar Mantissa(DoubleScalar value)
    {
        long fraction = unchecked(BitConverter.DoubleToInt64Bits(value._value) - DoubleBits.ThreeQuartersBits) & DoubleBits.FractionMask;
        return new() { _value = BitConverter.Int64BitsToDouble(fraction + DoubleBits.ThreeQuartersBits) };
    }

    /// <summary>2ⁿ from the sum of n and <see cref="DoubleBits.PowerOfTwoShifter"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar PowerOfTwoOfSum(DoubleScalar sum) =>
        new() { _value = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(sum._value) << DoubleBits.FractionLength) };

    /// <summary>value · 2ⁿ, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar Scale(DoubleScalar value, DoubleScalar n)
    {
        // In two steps, since 2ⁿ itself may be out of range where the product is not. The first is exact.
        long sum = BitConverter.DoubleToInt64Bits(n._value + DoubleBits.TwoPowersShifter);
        long half = sum >> 1;
        double first = BitConverter.Int64BitsToDouble(half << DoubleBits.FractionLength);
        double second = BitConverter.Int64BitsToDouble((sum - half) << DoubleBits.FractionLength);
        return new() { _value = value._value * first * second };
    }

    /// <summary>The nearest whole number, ties to even.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar Round(DoubleScalar value) => new() { _value = Math.Round(value._value) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleScalar Mask(bool isSet) => new() { _value = BitConverter.Int64BitsToDouble(isSet ? -1 : 0) };
}
#endif
