using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
#if NET
using System.Runtime.Intrinsics;
#endif

namespace NetGen.Numerics;

/// <summary>One double-precision number: a vector of one lane.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct DoubleScalar
#if NET
    : IVector<DoubleScalar, double>
#endif
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private DoubleScalar(double value)
    {
        Value = value;
    }

    /// <summary>The number.</summary>
    public double Value { get; }

    /// <summary>The number of lanes: 1.</summary>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1;
    }

    /// <summary>This number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar Create(double value) => new(value);

#if NET
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar Load(ref readonly double source, nint offset) => new(Unsafe.Add(ref Unsafe.AsRef(in source), offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar Broadcast(ref readonly double source, nint offset) => new(Unsafe.Add(ref Unsafe.AsRef(in source), offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref double destination, nint offset) => Unsafe.Add(ref destination, offset) = Value;
#endif

    /// <summary>Sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar operator +(DoubleScalar left, DoubleScalar right) => new(left.Value + right.Value);

    /// <summary>Difference.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar operator -(DoubleScalar left, DoubleScalar right) => new(left.Value - right.Value);

    /// <summary>Product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar operator *(DoubleScalar left, DoubleScalar right) => new(left.Value * right.Value);

    /// <summary>Quotient.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar operator /(DoubleScalar left, DoubleScalar right) => new(left.Value / right.Value);

    /// <summary>Opposite sign, of a NaN too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar operator -(DoubleScalar value) => new(BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(value.Value) ^ long.MinValue));

    /// <summary>Product and sum: rounded once where the hardware fuses, rounded twice where it does not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar MultiplyAdd(DoubleScalar left, DoubleScalar right, DoubleScalar addend)
    {
#if NET
        if (Fusion.IsHardware)
        {
            return new(Math.FusedMultiplyAdd(left.Value, right.Value, addend.Value));
        }
#endif
        return (left * right) + addend;
    }

    /// <summary>Absolute value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar Abs(DoubleScalar value) => new(Math.Abs(value.Value));

    /// <summary>The magnitude of one with the sign of the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar CopySign(DoubleScalar magnitude, DoubleScalar sign) =>
#if NET
        new(Math.CopySign(magnitude.Value, sign.Value));
#else
        new(BitConverter.Int64BitsToDouble((BitConverter.DoubleToInt64Bits(magnitude.Value) & long.MaxValue) | (BitConverter.DoubleToInt64Bits(sign.Value) & long.MinValue)));
#endif

    /// <summary>The nearest whole number, ties to even.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar Round(DoubleScalar value) => new(Math.Round(value.Value));

    /// <summary>A mask, all bits set where equal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar Equal(DoubleScalar left, DoubleScalar right) =>
#if NET
        new(Vector128.Equals(left.Lane, right.Lane).ToScalar());
#else
        Mask(left.Value == right.Value);
#endif

    /// <summary>A mask, all bits set where less; not set where either is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar LessThan(DoubleScalar left, DoubleScalar right) =>
#if NET
        new(Vector128.LessThan(left.Lane, right.Lane).ToScalar());
#else
        Mask(left.Value < right.Value);
#endif

    /// <summary>A mask, all bits set where less or equal; not set where either is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar LessThanOrEqual(DoubleScalar left, DoubleScalar right) =>
#if NET
        new(Vector128.LessThanOrEqual(left.Lane, right.Lane).ToScalar());
#else
        Mask(left.Value <= right.Value);
#endif

    /// <summary><paramref name="whenTrue"/> where the mask is set, else <paramref name="whenFalse"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar Select(DoubleScalar mask, DoubleScalar whenTrue, DoubleScalar whenFalse) =>
#if NET
        new(Vector128.ConditionalSelect(mask.Lane, whenTrue.Lane, whenFalse.Lane).ToScalar());
#else
        BitConverter.DoubleToInt64Bits(mask.Value) != 0 ? whenTrue : whenFalse;
#endif

    /// <summary>Whether the mask is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(DoubleScalar mask) => BitConverter.DoubleToInt64Bits(mask.Value) != 0;

    /// <summary>2ⁿ for whole numbers n within the exponents of normal numbers; anything for others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar PowerOfTwo(DoubleScalar n) =>
        new(BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(n.Value + DoubleBits.PowerOfTwoShifter) << DoubleBits.FractionLength));

    /// <summary>e with |value| = m · 2ᵉ, 1 ≤ m &lt; 2, for normal numbers; anything for others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar Exponent(DoubleScalar value)
    {
        long field = (BitConverter.DoubleToInt64Bits(value.Value) & long.MaxValue) >> DoubleBits.FractionLength;
        return new(BitConverter.Int64BitsToDouble(field | DoubleBits.ExponentShifterBits) - DoubleBits.ExponentShifter);
    }

    /// <summary>m with |value| = m · 2ᵉ, 1 ≤ m &lt; 2, for normal numbers; anything for others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar Mantissa(DoubleScalar value) =>
        new(BitConverter.Int64BitsToDouble((BitConverter.DoubleToInt64Bits(value.Value) & DoubleBits.FractionMask) | DoubleBits.OneBits));

#if NET
    // Comparisons and Select go through the vector instructions, which need no branch.
    private Vector128<double> Lane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.CreateScalarUnsafe(Value);
    }
#else
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static DoubleScalar Mask(bool isSet) => new(BitConverter.Int64BitsToDouble(isSet ? -1 : 0));
#endif
}
