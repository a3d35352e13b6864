#if !NET
using System;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

public partial struct SingleScalar
{
    /// <summary>Product and sum, rounded twice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar MultiplyAdd(SingleScalar left, SingleScalar right, SingleScalar addend) => (left * right) + addend;

    /// <summary>Product and sum, rounded twice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar MultiplyAdd(SingleScalar left, SingleScalar right, float addend) => (left * right) + Create(addend);

    /// <summary>The magnitude of one with the sign of the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar CopySign(SingleScalar magnitude, SingleScalar sign)
    {
        int bits = BitConverter.SingleToInt32Bits(magnitude._value) & int.MaxValue;
        bits |= BitConverter.SingleToInt32Bits(sign._value) & int.MinValue;
        return new() { _value = BitConverter.Int32BitsToSingle(bits) };
    }

    /// <summary>A mask, all bits set if equal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar Equal(SingleScalar left, SingleScalar right) => Mask(left._value == right._value);

    /// <summary>A mask, all bits set if less; not set if either is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar LessThan(SingleScalar left, SingleScalar right) => Mask(left._value < right._value);

    /// <summary>A mask, all bits set if less or equal; not set if either is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar LessThanOrEqual(SingleScalar left, SingleScalar right) => Mask(left._value <= right._value);

    /// <summary><paramref name="whenTrue"/> if the mask is set, else <paramref name="whenFalse"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar Select(SingleScalar mask, SingleScalar whenTrue, SingleScalar whenFalse) => Any(mask) ? whenTrue : whenFalse;

    /// <summary>The number, or <paramref name="minimum"/> if it is less; NaN stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar AtLeast(SingleScalar value, float minimum) =>
        new() { _value = value._value < minimum ? minimum : value._value };

    /// <summary>The number, or <paramref name="maximum"/> if it is greater; NaN stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar AtMost(SingleScalar value, float maximum) =>
        new() { _value = maximum < value._value ? maximum : value._value };

    /// <summary>2ⁿ for whole numbers n within the exponents of normal numbers; anything for others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar PowerOfTwo(SingleScalar n)
    {
        int shifted = BitConverter.SingleToInt32Bits(n._value + SingleBits.PowerOfTwoShifter);
        return new() { _value = BitConverter.Int32BitsToSingle(shifted << SingleBits.FractionLength) };
    }

    /// <summary>e with 2ᵉ ≤ |value| &lt; 2ᵉ⁺¹ for normal numbers; anything for others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar Exponent(SingleScalar value)
    {
        int field = (BitConverter.SingleToInt32Bits(value._value) & int.MaxValue) >> SingleBits.FractionLength;
        return new() { _value = BitConverter.Int32BitsToSingle(field | SingleBits.ExponentShifterBits) - SingleBits.ExponentShifter };
    }

    /// <summary>m with value = m · 2ᵉ, ¾ ≤ m &lt; 1½, for positive normal numbers; anything for others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar Mantissa(SingleScalar value)
    {
        int fraction = unchecked(BitConverter.SingleToInt32Bits(value._value) - SingleBits.ThreeQuartersBits) & SingleBits.FractionMask;
        return new() { _value = BitConverter.Int32BitsToSingle(fraction + SingleBits.ThreeQuartersBits) };
    }

    /// <summary>2ⁿ from the sum of n and <see cref="SingleBits.PowerOfTwoShifter"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar PowerOfTwoOfSum(SingleScalar sum) =>
        new() { _value = BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(sum._value) << SingleBits.FractionLength) };

    /// <summary>value · 2ⁿ, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar Scale(SingleScalar value, SingleScalar n)
    {
        // In two steps, since 2ⁿ itself may be out of range where the product is not. The first is exact.
        int sum = BitConverter.SingleToInt32Bits(n._value + SingleBits.TwoPowersShifter);
        int half = sum >> 1;
        float first = BitConverter.Int32BitsToSingle(half << SingleBits.FractionLength);
        float second = BitConverter.Int32BitsToSingle((sum - half) << SingleBits.FractionLength);
        return new() { _value = value._value * first * second };
    }

    /// <summary>The nearest whole number, ties to even.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar Round(SingleScalar value) => new() { _value = MathF.Round(value._value) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static SingleScalar Mask(bool isSet) => new() { _value = BitConverter.Int32BitsToSingle(isSet ? -1 : 0) };
}
#endif
