#if NET
using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

// Comparisons, selection and bits go through vector instructions, which need no branch and no way through an integer register.
public partial struct DoubleScalar : IVector<DoubleScalar, double>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar Load(ref readonly double source, nint offset) => Create(Unsafe.Add(ref Unsafe.AsRef(in source), offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar Broadcast(ref readonly double source, nint offset) =>
        Create(Unsafe.Add(ref Unsafe.AsRef(in source), offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store(ref double destination, nint offset) => Unsafe.Add(ref destination, offset) = _value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar MultiplyAdd(DoubleScalar left, DoubleScalar right, DoubleScalar addend) =>
        Fma.IsSupported || AdvSimd.Arm64.IsSupported
            ? new() { _value = Math.FusedMultiplyAdd(left._value, right._value, addend._value) }
            : new() { _value = (left._value * right._value) + addend._value };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar MultiplyAdd(DoubleScalar left, DoubleScalar right, double addend) =>
        Fma.IsSupported || AdvSimd.Arm64.IsSupported
            ? new() { _value = Math.FusedMultiplyAdd(left._value, right._value, addend) }
            : new() { _value = (left._value * right._value) + addend };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddProduct(DoubleScalar left, DoubleScalar right)
    {
        // Not one assignment of a choice: the address of the sum would wait on the stack meanwhile, and the sum in memory.
        if (Fma.IsSupported || AdvSimd.Arm64.IsSupported)
        {
            _value = Math.FusedMultiplyAdd(left._value, right._value, _value);
        }
        else
        {
            _value = (left._value * right._value) + _value;
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddProduct(DoubleScalar left, ref readonly double right, nint offset)
    {
        // The load stands in the product, where the compiler makes it an operand.
        if (Fma.IsSupported || AdvSimd.Arm64.IsSupported)
        {
            _value = Math.FusedMultiplyAdd(left._value, Unsafe.Add(ref Unsafe.AsRef(in right), offset), _value);
        }
        else
        {
            _value = (left._value * Unsafe.Add(ref Unsafe.AsRef(in right), offset)) + _value;
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar CopySign(DoubleScalar magnitude, DoubleScalar sign) =>
        new() { _value = Math.CopySign(magnitude._value, sign._value) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar Equal(DoubleScalar left, DoubleScalar right)
    {
        var first = Vector128.CreateScalarUnsafe(left._value);
        var second = Vector128.CreateScalarUnsafe(right._value);
        return new() { _value = Vector128.Equals(first, second).ToScalar() };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar LessThan(DoubleScalar left, DoubleScalar right)
    {
        var first = Vector128.CreateScalarUnsafe(left._value);
        var second = Vector128.CreateScalarUnsafe(right._value);
        return new() { _value = Vector128.LessThan(first, second).ToScalar() };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar LessThanOrEqual(DoubleScalar left, DoubleScalar right)
    {
        var first = Vector128.CreateScalarUnsafe(left._value);
        var second = Vector128.CreateScalarUnsafe(right._value);
        return new() { _value = Vector128.LessThanOrEqual(first, second).ToScalar() };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar Select(DoubleScalar mask, DoubleScalar whenTrue, DoubleScalar whenFalse)
    {
        var isSet = Vector128.CreateScalarUnsafe(mask._value);
        var yes = Vector128.CreateScalarUnsafe(whenTrue._value);
        var no = Vector128.CreateScalarUnsafe(whenFalse._value);
        return Avx.IsSupported
            ? new() { _value = Sse41.BlendVariable(no, yes, isSet).ToScalar() }
            : new() { _value = Vector128.ConditionalSelect(isSet, yes, no).ToScalar() };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar AtLeast(DoubleScalar value, double minimum)
    {
        var bound = Vector128.CreateScalarUnsafe(minimum);
        var lane = Vector128.CreateScalarUnsafe(value._value);
        return X86Base.IsSupported || (AdvSimd.Arm64.IsSupported && minimum != 0)
            ? new() { _value = Vector128.MaxNative(bound, lane).ToScalar() }
            : new() { _value = value._value < minimum ? minimum : value._value };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar AtMost(DoubleScalar value, double maximum)
    {
        var bound = Vector128.CreateScalarUnsafe(maximum);
        var lane = Vector128.CreateScalarUnsafe(value._value);
        return X86Base.IsSupported || AdvSimd.Arm64.IsSupported
            ? new() { _value = Vector128.MinNative(bound, lane).ToScalar() }
            : new() { _value = maximum < value._value ? maximum : value._value };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar PowerOfTwo(DoubleScalar n)
    {
        var shifted = Vector128.CreateScalarUnsafe(n._value + DoubleBits.PowerOfTwoShifter).AsInt64();
        return new() { _value = Vector128.ShiftLeft(shifted, DoubleBits.FractionLength).AsDouble().ToScalar() };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar Exponent(DoubleScalar value)
    {
        if (Avx512F.IsSupported)
        {
            return new() { _value = Avx512F.GetExponentScalar(Vector128.CreateScalarUnsafe(value._value)).ToScalar() };
        }

        long field = (BitConverter.DoubleToInt64Bits(value._value) & long.MaxValue) >> DoubleBits.FractionLength;
        return new() { _value = BitConverter.Int64BitsToDouble(field | DoubleBits.ExponentShifterBits) - DoubleBits.ExponentShifter };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar Mantissa(DoubleScalar value)
    {
        if (Avx512F.IsSupported)
        {
            var lane = Vector128.CreateScalarUnsafe(value._value);
            return new() { _value = Avx512F.GetMantissaScalar(lane, DoubleBits.MantissaControl).ToScalar() };
        }

        long fraction = unchecked(BitConverter.DoubleToInt64Bits(value._value) - DoubleBits.ThreeQuartersBits) & DoubleBits.FractionMask;
        return new() { _value = BitConverter.Int64BitsToDouble(fraction + DoubleBits.ThreeQuartersBits) };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar PowerOfTwoOfSum(DoubleScalar sum)
    {
        var lane = Vector128.CreateScalarUnsafe(sum._value).AsInt64();
        return new() { _value = Vector128.ShiftLeft(lane, DoubleBits.FractionLength).AsDouble().ToScalar() };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar Scale(DoubleScalar value, DoubleScalar n)
    {
        if (Avx512F.IsSupported)
        {
            var lane = Vector128.CreateScalarUnsafe(value._value);
            return new() { _value = Avx512F.ScaleScalar(lane, Vector128.CreateScalarUnsafe(n._value)).ToScalar() };
        }

        // In two steps, since 2ⁿ itself may be out of range where the product is not. The first is exact.
        var sum = Vector128.CreateScalarUnsafe(n._value + DoubleBits.TwoPowersShifter).AsInt64();
        var half = Vector128.ShiftRightLogical(sum, 1);
        double first = Vector128.ShiftLeft(half, DoubleBits.FractionLength).AsDouble().ToScalar();
        double second = Vector128.ShiftLeft(sum - half, DoubleBits.FractionLength).AsDouble().ToScalar();
        return new() { _value = value._value * first * second };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar Round(DoubleScalar value)
    {
        if (Avx.IsSupported)
        {
            // Math.Round becomes an instruction that waits for whatever its destination held.
            return new() { _value = Sse41.RoundToNearestIntegerScalar(Vector128.CreateScalarUnsafe(value._value)).ToScalar() };
        }

        if (X86Base.IsSupported)
        {
            return new() { _value = DoubleVector128.RoundByAdding(Vector128.CreateScalarUnsafe(value._value)).ToScalar() };
        }

        return new() { _value = Math.Round(value._value) };
    }

    /// <inheritdoc/>
    public static bool HasManyRegisters
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => false;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar LoadFirst(ref readonly double source, nint offset, nint count) => default;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void StoreFirst(ref double destination, nint offset, nint count)
    {
        // Fewer lanes than one are none.
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar LoadPairs(ref readonly double source, nint offset, out DoubleScalar second)
    {
        second = Load(in source, offset + 1);
        return Load(in source, offset);
    }

    /// <inheritdoc/>
    public static DoubleScalar Indices
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => default;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar Repeat(ref readonly double source, nint offset, int times)
    {
        return Broadcast(in source, offset);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScalar SumOfParts(ref readonly double source, nint offset, int size, int parts)
    {
        double sum = Unsafe.Add(ref Unsafe.AsRef(in source), offset) + Unsafe.Add(ref Unsafe.AsRef(in source), offset + size);
        return Create(parts == 2 ? sum : sum + (Unsafe.Add(ref Unsafe.AsRef(in source), offset + (2 * size)) + Unsafe.Add(ref Unsafe.AsRef(in source), offset + (3 * size))));
    }
}
#endif
