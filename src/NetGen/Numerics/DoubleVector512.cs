#if NET
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>Eight double-precision numbers: a vector of 512 bits.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public struct DoubleVector512 : IVector<DoubleVector512, double>
{
    // Set by initialisers rather than a constructor: a kernel inlines thousands of these operations, and a constructor each would
    // double what the compiler has to inline.
    private Vector512<double> _lanes;

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512<double>.Count;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 Create(double value) => new() { _lanes = Vector512.Create(value) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 Load(ref readonly double source, nint offset) =>
        new() { _lanes = Vector512.LoadUnsafe(in source, (nuint)offset) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 Broadcast(ref readonly double source, nint offset) =>
        new() { _lanes = Vector512.Create(Unsafe.Add(ref Unsafe.AsRef(in source), offset)) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store(ref double destination, nint offset) => _lanes.StoreUnsafe(ref destination, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 operator +(DoubleVector512 left, DoubleVector512 right) => new() { _lanes = left._lanes + right._lanes };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 operator -(DoubleVector512 left, DoubleVector512 right) => new() { _lanes = left._lanes - right._lanes };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 operator *(DoubleVector512 left, DoubleVector512 right) => new() { _lanes = left._lanes * right._lanes };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 operator /(DoubleVector512 left, DoubleVector512 right) => new() { _lanes = left._lanes / right._lanes };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 operator -(DoubleVector512 value) => new() { _lanes = value._lanes ^ Vector512.Create(-0.0) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 MultiplyAdd(DoubleVector512 left, DoubleVector512 right, DoubleVector512 addend) =>
        Fma.IsSupported || AdvSimd.Arm64.IsSupported
            ? new() { _lanes = Vector512.FusedMultiplyAdd(left._lanes, right._lanes, addend._lanes) }
            : new() { _lanes = (left._lanes * right._lanes) + addend._lanes };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 MultiplyAdd(DoubleVector512 left, DoubleVector512 right, double addend) =>
        Fma.IsSupported || AdvSimd.Arm64.IsSupported
            ? new() { _lanes = Vector512.FusedMultiplyAdd(left._lanes, right._lanes, Vector512.Create(addend)) }
            : new() { _lanes = (left._lanes * right._lanes) + Vector512.Create(addend) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddProduct(DoubleVector512 left, DoubleVector512 right)
    {
        // Not one assignment of a choice: the address of the sum would wait on the stack meanwhile, and the sum in memory.
        if (Fma.IsSupported || AdvSimd.Arm64.IsSupported)
        {
            _lanes = Vector512.FusedMultiplyAdd(left._lanes, right._lanes, _lanes);
        }
        else
        {
            _lanes = (left._lanes * right._lanes) + _lanes;
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddProduct(DoubleVector512 left, ref readonly double right, nint offset)
    {
        // The load stands in the product, where the compiler makes it an operand.
        if (Fma.IsSupported || AdvSimd.Arm64.IsSupported)
        {
            _lanes = Vector512.FusedMultiplyAdd(left._lanes, Vector512.LoadUnsafe(in right, (nuint)offset), _lanes);
        }
        else
        {
            _lanes = (left._lanes * Vector512.LoadUnsafe(in right, (nuint)offset)) + _lanes;
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 Abs(DoubleVector512 value) => new() { _lanes = Vector512.Abs(value._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 CopySign(DoubleVector512 magnitude, DoubleVector512 sign) =>
        new() { _lanes = Vector512.ConditionalSelect(Vector512.Create(-0.0), sign._lanes, magnitude._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 Round(DoubleVector512 value) => new() { _lanes = Vector512.Round(value._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 Equal(DoubleVector512 left, DoubleVector512 right) =>
        new() { _lanes = Vector512.Equals(left._lanes, right._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 LessThan(DoubleVector512 left, DoubleVector512 right) =>
        new() { _lanes = Vector512.LessThan(left._lanes, right._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 LessThanOrEqual(DoubleVector512 left, DoubleVector512 right) =>
        new() { _lanes = Vector512.LessThanOrEqual(left._lanes, right._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 Select(DoubleVector512 mask, DoubleVector512 whenTrue, DoubleVector512 whenFalse) =>
        new() { _lanes = Vector512.ConditionalSelect(mask._lanes, whenTrue._lanes, whenFalse._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 AtLeast(DoubleVector512 value, double minimum) =>
        X86Base.IsSupported || (AdvSimd.Arm64.IsSupported && minimum != 0)
            ? new() { _lanes = Vector512.MaxNative(Vector512.Create(minimum), value._lanes) }
            : Select(LessThan(value, Create(minimum)), Create(minimum), value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 AtMost(DoubleVector512 value, double maximum) =>
        X86Base.IsSupported || AdvSimd.Arm64.IsSupported
            ? new() { _lanes = Vector512.MinNative(Vector512.Create(maximum), value._lanes) }
            : Select(LessThan(Create(maximum), value), Create(maximum), value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(DoubleVector512 mask) => !Vector512.EqualsAll(mask._lanes.AsInt64(), Vector512<long>.Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 PowerOfTwo(DoubleVector512 n)
    {
        var shifted = (n._lanes + Vector512.Create(DoubleBits.PowerOfTwoShifter)).AsInt64();
        return new() { _lanes = Vector512.ShiftLeft(shifted, DoubleBits.FractionLength).AsDouble() };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 Exponent(DoubleVector512 value)
    {
        if (Avx512F.IsSupported)
        {
            return new() { _lanes = Avx512F.GetExponent(value._lanes) };
        }

        var field = Vector512.ShiftRightLogical(Vector512.Abs(value._lanes).AsInt64(), DoubleBits.FractionLength);
        var shifted = (field | Vector512.Create(DoubleBits.ExponentShifterBits)).AsDouble();
        return new() { _lanes = shifted - Vector512.Create(DoubleBits.ExponentShifter) };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 Mantissa(DoubleVector512 value)
    {
        if (Avx512F.IsSupported)
        {
            return new() { _lanes = Avx512F.GetMantissa(value._lanes, DoubleBits.MantissaControl) };
        }

        var above = value._lanes.AsInt64() - Vector512.Create(DoubleBits.ThreeQuartersBits);
        var fraction = above & Vector512.Create(DoubleBits.FractionMask);
        return new() { _lanes = (fraction + Vector512.Create(DoubleBits.ThreeQuartersBits)).AsDouble() };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 PowerOfTwoOfSum(DoubleVector512 sum) =>
        new() { _lanes = Vector512.ShiftLeft(sum._lanes.AsInt64(), DoubleBits.FractionLength).AsDouble() };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 Scale(DoubleVector512 value, DoubleVector512 n)
    {
        if (Avx512F.IsSupported)
        {
            return new() { _lanes = Avx512F.Scale(value._lanes, n._lanes) };
        }

        // In two steps, since 2ⁿ itself may be out of range where the product is not. The first is exact.
        var sum = (n._lanes + Vector512.Create(DoubleBits.TwoPowersShifter)).AsInt64();
        var half = Vector512.ShiftRightLogical(sum, 1);
        var first = Vector512.ShiftLeft(half, DoubleBits.FractionLength).AsDouble();
        var second = Vector512.ShiftLeft(sum - half, DoubleBits.FractionLength).AsDouble();
        return new() { _lanes = value._lanes * first * second };
    }

    /// <inheritdoc/>
    public static bool HasManyRegisters
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.IsHardwareAccelerated;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 LoadFirst(ref readonly double source, nint offset, nint count)
    {
        DoubleVector512 result = default;
        NetGen.Runtime.Lanes.Copy(ref Unsafe.Add(ref Unsafe.AsRef(in source), offset), ref Unsafe.As<DoubleVector512, double>(ref result), count);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void StoreFirst(ref double destination, nint offset, nint count)
    {
        DoubleVector512 copy = this;
        NetGen.Runtime.Lanes.Copy(ref Unsafe.As<DoubleVector512, double>(ref copy), ref Unsafe.Add(ref destination, offset), count);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 LoadPairs(ref readonly double source, nint offset, out DoubleVector512 second)
    {
        Vector512<double> low = Vector512.LoadUnsafe(in source, (nuint)offset);
        Vector512<double> high = Vector512.LoadUnsafe(in source, (nuint)(offset + Count));
        if (Avx512F.IsSupported)
        {
            second = new() { _lanes = Avx512F.PermuteVar8x64x2(low, Vector512.Create(1, 3, 5, 7, 9, 11, 13, 15L), high) };
            return new() { _lanes = Avx512F.PermuteVar8x64x2(low, Vector512.Create(0, 2, 4, 6, 8, 10, 12, 14L), high) };
        }

        DoubleVector256 first = DoubleVector256.Pairs(low.GetLower(), low.GetUpper(), out DoubleVector256 other);
        DoubleVector256 upperFirst = DoubleVector256.Pairs(high.GetLower(), high.GetUpper(), out DoubleVector256 upperOther);
        second = new() { _lanes = Vector512.Create(other.Lanes, upperOther.Lanes) };
        return new() { _lanes = Vector512.Create(first.Lanes, upperFirst.Lanes) };
    }

    /// <inheritdoc/>
    public static DoubleVector512 Indices
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new() { _lanes = Vector512<double>.Indices };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 Repeat(ref readonly double source, nint offset, int times)
    {
        if (times == 4)
        {
            return new() { _lanes = Vector512.Shuffle(Vector128.LoadUnsafe(in source, (nuint)offset).ToVector256Unsafe().ToVector512Unsafe(), Vector512.Create(0L, 0L, 0L, 0L, 1L, 1L, 1L, 1L)) };
        }

        return Broadcast(in source, offset);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 SumOfParts(ref readonly double source, nint offset, int size, int parts)
    {
        if (size == 4)
        {
            Vector256<double> few = Vector256.LoadUnsafe(in source, (nuint)offset) + Vector256.LoadUnsafe(in source, (nuint)(offset + size));
            if (parts == 4)
            {
                few += Vector256.LoadUnsafe(in source, (nuint)(offset + (2 * size))) + Vector256.LoadUnsafe(in source, (nuint)(offset + (3 * size)));
            }

            return new() { _lanes = few.ToVector512() };
        }

        Vector512<double> sum = Vector512.LoadUnsafe(in source, (nuint)offset) + Vector512.LoadUnsafe(in source, (nuint)(offset + size));
        if (parts == 4)
        {
            sum += Vector512.LoadUnsafe(in source, (nuint)(offset + (2 * size))) + Vector512.LoadUnsafe(in source, (nuint)(offset + (3 * size)));
        }

        return new() { _lanes = sum };
    }
}
#endif
