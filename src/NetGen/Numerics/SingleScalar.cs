using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
#if NET
using System.Runtime.Intrinsics;
#endif

namespace NetGen.Numerics;

/// <summary>One single-precision number: a vector of one lane.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct SingleScalar
#if NET
    : IVector<SingleScalar, float>
#endif
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private SingleScalar(float value)
    {
        Value = value;
    }

    /// <summary>The number.</summary>
    public float Value { get; }

    /// <summary>The number of lanes: 1.</summary>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1;
    }

    /// <summary>This number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar Create(float value) => new(value);

#if NET
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar Load(ref readonly float source, nint offset) => new(Unsafe.Add(ref Unsafe.AsRef(in source), offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar Broadcast(ref readonly float source, nint offset) => new(Unsafe.Add(ref Unsafe.AsRef(in source), offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref float destination, nint offset) => Unsafe.Add(ref destination, offset) = Value;
#endif

    /// <summary>Sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar operator +(SingleScalar left, SingleScalar right) => new(left.Value + right.Value);

    /// <summary>Difference.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar operator -(SingleScalar left, SingleScalar right) => new(left.Value - right.Value);

    /// <summary>Product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar operator *(SingleScalar left, SingleScalar right) => new(left.Value * right.Value);

    /// <summary>Quotient.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar operator /(SingleScalar left, SingleScalar right) => new(left.Value / right.Value);

    /// <summary>Opposite sign, of a NaN too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar operator -(SingleScalar value) => new(BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(value.Value) ^ int.MinValue));

    /// <summary>Product and sum: rounded once where the hardware fuses, rounded twice where it does not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar MultiplyAdd(SingleScalar left, SingleScalar right, SingleScalar addend)
    {
#if NET
        if (Fusion.IsHardware)
        {
            return new(MathF.FusedMultiplyAdd(left.Value, right.Value, addend.Value));
        }
#endif
        return (left * right) + addend;
    }

    /// <summary>Absolute value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar Abs(SingleScalar value) => new(MathF.Abs(value.Value));

    /// <summary>The magnitude of one with the sign of the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar CopySign(SingleScalar magnitude, SingleScalar sign) =>
#if NET
        new(MathF.CopySign(magnitude.Value, sign.Value));
#else
        new(BitConverter.Int32BitsToSingle((BitConverter.SingleToInt32Bits(magnitude.Value) & int.MaxValue) | (BitConverter.SingleToInt32Bits(sign.Value) & int.MinValue)));
#endif

    /// <summary>The nearest whole number, ties to even.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar Round(SingleScalar value) => new(MathF.Round(value.Value));

    /// <summary>A mask, all bits set where equal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar Equal(SingleScalar left, SingleScalar right) =>
#if NET
        new(Vector128.Equals(left.Lane, right.Lane).ToScalar());
#else
        Mask(left.Value == right.Value);
#endif

    /// <summary>A mask, all bits set where less; not set where either is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar LessThan(SingleScalar left, SingleScalar right) =>
#if NET
        new(Vector128.LessThan(left.Lane, right.Lane).ToScalar());
#else
        Mask(left.Value < right.Value);
#endif

    /// <summary>A mask, all bits set where less or equal; not set where either is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar LessThanOrEqual(SingleScalar left, SingleScalar right) =>
#if NET
        new(Vector128.LessThanOrEqual(left.Lane, right.Lane).ToScalar());
#else
        Mask(left.Value <= right.Value);
#endif

    /// <summary><paramref name="whenTrue"/> where the mask is set, else <paramref name="whenFalse"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar Select(SingleScalar mask, SingleScalar whenTrue, SingleScalar whenFalse) =>
#if NET
        new(Vector128.ConditionalSelect(mask.Lane, whenTrue.Lane, whenFalse.Lane).ToScalar());
#else
        BitConverter.SingleToInt32Bits(mask.Value) != 0 ? whenTrue : whenFalse;
#endif

    /// <summary>Whether the mask is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(SingleScalar mask) => BitConverter.SingleToInt32Bits(mask.Value) != 0;

    /// <summary>2ⁿ for whole numbers n within the exponents of normal numbers; anything for others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar PowerOfTwo(SingleScalar n) =>
        new(BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(n.Value + SingleBits.PowerOfTwoShifter) << SingleBits.FractionLength));

    /// <summary>e with |value| = m · 2ᵉ, 1 ≤ m &lt; 2, for normal numbers; anything for others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar Exponent(SingleScalar value)
    {
        int field = (BitConverter.SingleToInt32Bits(value.Value) & int.MaxValue) >> SingleBits.FractionLength;
        return new(BitConverter.Int32BitsToSingle(field | SingleBits.ExponentShifterBits) - SingleBits.ExponentShifter);
    }

    /// <summary>m with |value| = m · 2ᵉ, 1 ≤ m &lt; 2, for normal numbers; anything for others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar Mantissa(SingleScalar value) =>
        new(BitConverter.Int32BitsToSingle((BitConverter.SingleToInt32Bits(value.Value) & SingleBits.FractionMask) | SingleBits.OneBits));

#if NET
    // Comparisons and Select go through the vector instructions, which need no branch.
    private Vector128<float> Lane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.CreateScalarUnsafe(Value);
    }
#else
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static SingleScalar Mask(bool isSet) => new(BitConverter.Int32BitsToSingle(isSet ? -1 : 0));
#endif
}
