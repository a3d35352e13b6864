#if NET
using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

// Comparisons, selection and bits go through vector instructions, which need no branch and no way through an integer register.
public partial struct SingleScalar : IVector<SingleScalar, float>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar Load(ref readonly float source, nint offset) => Create(Unsafe.Add(ref Unsafe.AsRef(in source), offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar Broadcast(ref readonly float source, nint offset) => Create(Unsafe.Add(ref Unsafe.AsRef(in source), offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store(ref float destination, nint offset) => Unsafe.Add(ref destination, offset) = _value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar MultiplyAdd(SingleScalar left, SingleScalar right, SingleScalar addend) =>
        Fma.IsSupported || AdvSimd.Arm64.IsSupported
            ? new() { _value = MathF.FusedMultiplyAdd(left._value, right._value, addend._value) }
            : new() { _value = (left._value * right._value) + addend._value };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar MultiplyAdd(SingleScalar left, SingleScalar right, float addend) =>
        Fma.IsSupported || AdvSimd.Arm64.IsSupported
            ? new() { _value = MathF.FusedMultiplyAdd(left._value, right._value, addend) }
            : new() { _value = (left._value * right._value) + addend };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddProduct(SingleScalar left, SingleScalar right)
    {
        // Not one assignment of a choice: the address of the sum would wait on the stack meanwhile, and the sum in memory.
        if (Fma.IsSupported || AdvSimd.Arm64.IsSupported)
        {
            _value = MathF.FusedMultiplyAdd(left._value, right._value, _value);
        }
        else
        {
            _value = (left._value * right._value) + _value;
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddProduct(SingleScalar left, ref readonly float right, nint offset)
    {
        // The load stands in the product, where the compiler makes it an operand.
        if (Fma.IsSupported || AdvSimd.Arm64.IsSupported)
        {
            _value = MathF.FusedMultiplyAdd(left._value, Unsafe.Add(ref Unsafe.AsRef(in right), offset), _value);
        }
        else
        {
            _value = (left._value * Unsafe.Add(ref Unsafe.AsRef(in right), offset)) + _value;
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar CopySign(SingleScalar magnitude, SingleScalar sign) =>
        new() { _value = MathF.CopySign(magnitude._value, sign._value) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar Equal(SingleScalar left, SingleScalar right)
    {
        var first = Vector128.CreateScalarUnsafe(left._value);
        var second = Vector128.CreateScalarUnsafe(right._value);
        return new() { _value = Vector128.Equals(first, second).ToScalar() };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar LessThan(SingleScalar left, SingleScalar right)
    {
        var first = Vector128.CreateScalarUnsafe(left._value);
        var second = Vector128.CreateScalarUnsafe(right._value);
        return new() { _value = Vector128.LessThan(first, second).ToScalar() };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar LessThanOrEqual(SingleScalar left, SingleScalar right)
    {
        var first = Vector128.CreateScalarUnsafe(left._value);
        var second = Vector128.CreateScalarUnsafe(right._value);
        return new() { _value = Vector128.LessThanOrEqual(first, second).ToScalar() };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar Select(SingleScalar mask, SingleScalar whenTrue, SingleScalar whenFalse)
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
    public static SingleScalar AtLeast(SingleScalar value, float minimum)
    {
        var bound = Vector128.CreateScalarUnsafe(minimum);
        var lane = Vector128.CreateScalarUnsafe(value._value);
        return X86Base.IsSupported || (AdvSimd.Arm64.IsSupported && minimum != 0)
            ? new() { _value = Vector128.MaxNative(bound, lane).ToScalar() }
            : new() { _value = value._value < minimum ? minimum : value._value };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar AtMost(SingleScalar value, float maximum)
    {
        var bound = Vector128.CreateScalarUnsafe(maximum);
        var lane = Vector128.CreateScalarUnsafe(value._value);
        return X86Base.IsSupported || AdvSimd.Arm64.IsSupported
            ? new() { _value = Vector128.MinNative(bound, lane).ToScalar() }
            : new() { _value = maximum < value._value ? maximum : value._value };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar PowerOfTwo(SingleScalar n)
    {
        var shifted = Vector128.CreateScalarUnsafe(n._value + SingleBits.PowerOfTwoShifter).AsInt32();
        return new() { _value = Vector128.ShiftLeft(shifted, SingleBits.FractionLength).AsSingle().ToScalar() };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar Exponent(SingleScalar value)
    {
        if (Avx512F.IsSupported)
        {
            return new() { _value = Avx512F.GetExponentScalar(Vector128.CreateScalarUnsafe(value._value)).ToScalar() };
        }

        int field = (BitConverter.SingleToInt32Bits(value._value) & int.MaxValue) >> SingleBits.FractionLength;
        return new() { _value = BitConverter.Int32BitsToSingle(field | SingleBits.ExponentShifterBits) - SingleBits.ExponentShifter };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar Mantissa(SingleScalar value)
    {
        if (Avx512F.IsSupported)
        {
            var lane = Vector128.CreateScalarUnsafe(value._value);
            return new() { _value = Avx512F.GetMantissaScalar(lane, SingleBits.MantissaControl).ToScalar() };
        }

        int fraction = unchecked(BitConverter.SingleToInt32Bits(value._value) - SingleBits.ThreeQuartersBits) & SingleBits.FractionMask;
        return new() { _value = BitConverter.Int32BitsToSingle(fraction + SingleBits.ThreeQuartersBits) };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar PowerOfTwoOfSum(SingleScalar sum)
    {
        var lane = Vector128.CreateScalarUnsafe(sum._value).AsInt32();
        return new() { _value = Vector128.ShiftLeft(lane, SingleBits.FractionLength).AsSingle().ToScalar() };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar Scale(SingleScalar value, SingleScalar n)
    {
        if (Avx512F.IsSupported)
        {
            var lane = Vector128.CreateScalarUnsafe(value._value);
            return new() { _value = Avx512F.ScaleScalar(lane, Vector128.CreateScalarUnsafe(n._value)).ToScalar() };
        }

        // In two steps, since 2ⁿ itself may be out of range where the product is not. The first is exact.
        var sum = Vector128.CreateScalarUnsafe(n._value + SingleBits.TwoPowersShifter).AsInt32();
        var half = Vector128.ShiftRightLogical(sum, 1);
        float first = Vector128.ShiftLeft(half, SingleBits.FractionLength).AsSingle().ToScalar();
        float second = Vector128.ShiftLeft(sum - half, SingleBits.FractionLength).AsSingle().ToScalar();
        return new() { _value = value._value * first * second };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar Round(SingleScalar value)
    {
        if (Avx.IsSupported)
        {
            // MathF.Round becomes an instruction that waits for whatever its destination held.
            return new() { _value = Sse41.RoundToNearestIntegerScalar(Vector128.CreateScalarUnsafe(value._value)).ToScalar() };
        }

        if (X86Base.IsSupported)
        {
            return new() { _value = SingleVector128.RoundByAdding(Vector128.CreateScalarUnsafe(value._value)).ToScalar() };
        }

        return new() { _value = MathF.Round(value._value) };
    }

    /// <inheritdoc/>
    public static bool HasManyRegisters
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => false;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar LoadFirst(ref readonly float source, nint offset, nint count) => default;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void StoreFirst(ref float destination, nint offset, nint count)
    {
        // Fewer lanes than one are none.
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar LoadPairs(ref readonly float source, nint offset, out SingleScalar second)
    {
        second = Load(in source, offset + 1);
        return Load(in source, offset);
    }

    /// <inheritdoc/>
    public static SingleScalar Indices
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => default;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar Repeat(ref readonly float source, nint offset, int times)
    {
        return Broadcast(in source, offset);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar SumOfParts(ref readonly float source, nint offset, int size, int parts)
    {
        float sum = Unsafe.Add(ref Unsafe.AsRef(in source), offset) + Unsafe.Add(ref Unsafe.AsRef(in source), offset + size);
        return Create(parts == 2 ? sum : sum + (Unsafe.Add(ref Unsafe.AsRef(in source), offset + (2 * size)) + Unsafe.Add(ref Unsafe.AsRef(in source), offset + (3 * size))));
    }
}
#endif
