#if NET
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>Four double-precision numbers: a vector of 256 bits.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public struct DoubleVector256 : IVector<DoubleVector256, double>
{
    // Set by initialisers rather than a constructor: a kernel inlines thousands of these operations, and a constructor each would
    // double what the compiler has to inline.
    private Vector256<double> _lanes;

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256<double>.Count;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 Create(double value) => new() { _lanes = Vector256.Create(value) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 Load(ref readonly double source, nint offset) =>
        new() { _lanes = Vector256.LoadUnsafe(in source, (nuint)offset) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 Broadcast(ref readonly double source, nint offset) =>
        new() { _lanes = Vector256.Create(Unsafe.Add(ref Unsafe.AsRef(in source), offset)) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store(ref double destination, nint offset) => _lanes.StoreUnsafe(ref destination, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 operator +(DoubleVector256 left, DoubleVector256 right) => new() { _lanes = left._lanes + right._lanes };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 operator -(DoubleVector256 left, DoubleVector256 right) => new() { _lanes = left._lanes - right._lanes };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 operator *(DoubleVector256 left, DoubleVector256 right) => new() { _lanes = left._lanes * right._lanes };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 operator /(DoubleVector256 left, DoubleVector256 right) => new() { _lanes = left._lanes / right._lanes };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 operator -(DoubleVector256 value) => new() { _lanes = value._lanes ^ Vector256.Create(-0.0) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 MultiplyAdd(DoubleVector256 left, DoubleVector256 right, DoubleVector256 addend) =>
        Fma.IsSupported || AdvSimd.Arm64.IsSupported
            ? new() { _lanes = Vector256.FusedMultiplyAdd(left._lanes, right._lanes, addend._lanes) }
            : new() { _lanes = (left._lanes * right._lanes) + addend._lanes };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 MultiplyAdd(DoubleVector256 left, DoubleVector256 right, double addend) =>
        Fma.IsSupported || AdvSimd.Arm64.IsSupported
            ? new() { _lanes = Vector256.FusedMultiplyAdd(left._lanes, right._lanes, Vector256.Create(addend)) }
            : new() { _lanes = (left._lanes * right._lanes) + Vector256.Create(addend) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddProduct(DoubleVector256 left, DoubleVector256 right)
    {
        // Not one assignment of a choice: the address of the sum would wait on the stack meanwhile, and the sum in memory.
        if (Fma.IsSupported || AdvSimd.Arm64.IsSupported)
        {
            _lanes = Vector256.FusedMultiplyAdd(left._lanes, right._lanes, _lanes);
        }
        else
        {
            _lanes = (left._lanes * right._lanes) + _lanes;
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddProduct(DoubleVector256 left, ref readonly double right, nint offset)
    {
        // The load stands in the product, where the compiler makes it an operand.
        if (Fma.IsSupported || AdvSimd.Arm64.IsSupported)
        {
            _lanes = Vector256.FusedMultiplyAdd(left._lanes, Vector256.LoadUnsafe(in right, (nuint)offset), _lanes);
        }
        else
        {
            _lanes = (left._lanes * Vector256.LoadUnsafe(in right, (nuint)offset)) + _lanes;
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 Abs(DoubleVector256 value) => new() { _lanes = Vector256.Abs(value._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 CopySign(DoubleVector256 magnitude, DoubleVector256 sign) =>
        new() { _lanes = Vector256.ConditionalSelect(Vector256.Create(-0.0), sign._lanes, magnitude._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 Round(DoubleVector256 value) => new() { _lanes = Vector256.Round(value._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 Equal(DoubleVector256 left, DoubleVector256 right) =>
        new() { _lanes = Vector256.Equals(left._lanes, right._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 LessThan(DoubleVector256 left, DoubleVector256 right) =>
        new() { _lanes = Vector256.LessThan(left._lanes, right._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 LessThanOrEqual(DoubleVector256 left, DoubleVector256 right) =>
        new() { _lanes = Vector256.LessThanOrEqual(left._lanes, right._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 Select(DoubleVector256 mask, DoubleVector256 whenTrue, DoubleVector256 whenFalse) =>
        Avx.IsSupported
            ? new() { _lanes = Avx.BlendVariable(whenFalse._lanes, whenTrue._lanes, mask._lanes) }
            : new() { _lanes = Vector256.ConditionalSelect(mask._lanes, whenTrue._lanes, whenFalse._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 AtLeast(DoubleVector256 value, double minimum) =>
        X86Base.IsSupported || (AdvSimd.Arm64.IsSupported && minimum != 0)
            ? new() { _lanes = Vector256.MaxNative(Vector256.Create(minimum), value._lanes) }
            : Select(LessThan(value, Create(minimum)), Create(minimum), value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 AtMost(DoubleVector256 value, double maximum) =>
        X86Base.IsSupported || AdvSimd.Arm64.IsSupported
            ? new() { _lanes = Vector256.MinNative(Vector256.Create(maximum), value._lanes) }
            : Select(LessThan(Create(maximum), value), Create(maximum), value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(DoubleVector256 mask) => !Vector256.EqualsAll(mask._lanes.AsInt64(), Vector256<long>.Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 PowerOfTwo(DoubleVector256 n)
    {
        var shifted = (n._lanes + Vector256.Create(DoubleBits.PowerOfTwoShifter)).AsInt64();
        return new() { _lanes = Vector256.ShiftLeft(shifted, DoubleBits.FractionLength).AsDouble() };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 Exponent(DoubleVector256 value)
    {
        if (Avx512F.VL.IsSupported)
        {
            return new() { _lanes = Avx512F.VL.GetExponent(value._lanes) };
        }

        var field = Vector256.ShiftRightLogical(Vector256.Abs(value._lanes).AsInt64(), DoubleBits.FractionLength);
        var shifted = (field | Vector256.Create(DoubleBits.ExponentShifterBits)).AsDouble();
        return new() { _lanes = shifted - Vector256.Create(DoubleBits.ExponentShifter) };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 Mantissa(DoubleVector256 value)
    {
        if (Avx512F.VL.IsSupported)
        {
            return new() { _lanes = Avx512F.VL.GetMantissa(value._lanes, DoubleBits.MantissaControl) };
        }

        var above = value._lanes.AsInt64() - Vector256.Create(DoubleBits.ThreeQuartersBits);
        var fraction = above & Vector256.Create(DoubleBits.FractionMask);
        return new() { _lanes = (fraction + Vector256.Create(DoubleBits.ThreeQuartersBits)).AsDouble() };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 PowerOfTwoOfSum(DoubleVector256 sum) =>
        new() { _lanes = Vector256.ShiftLeft(sum._lanes.AsInt64(), DoubleBits.FractionLength).AsDouble() };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 Scale(DoubleVector256 value, DoubleVector256 n)
    {
        if (Avx512F.VL.IsSupported)
        {
            return new() { _lanes = Avx512F.VL.Scale(value._lanes, n._lanes) };
        }

        // In two steps, since 2ⁿ itself may be out of range where the product is not. The first is exact.
        var sum = (n._lanes + Vector256.Create(DoubleBits.TwoPowersShifter)).AsInt64();
        var half = Vector256.ShiftRightLogical(sum, 1);
        var first = Vector256.ShiftLeft(half, DoubleBits.FractionLength).AsDouble();
        var second = Vector256.ShiftLeft(sum - half, DoubleBits.FractionLength).AsDouble();
        return new() { _lanes = value._lanes * first * second };
    }

    /// <inheritdoc/>
    public static bool HasManyRegisters
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Avx512F.VL.IsSupported;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 LoadFirst(ref readonly double source, nint offset, nint count)
    {
        DoubleVector256 result = default;
        NetGen.Runtime.Lanes.Copy(ref Unsafe.Add(ref Unsafe.AsRef(in source), offset), ref Unsafe.As<DoubleVector256, double>(ref result), count);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void StoreFirst(ref double destination, nint offset, nint count)
    {
        DoubleVector256 copy = this;
        NetGen.Runtime.Lanes.Copy(ref Unsafe.As<DoubleVector256, double>(ref copy), ref Unsafe.Add(ref destination, offset), count);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 LoadPairs(ref readonly double source, nint offset, out DoubleVector256 second)
    {
        return Pairs(Vector256.LoadUnsafe(in source, (nuint)offset), Vector256.LoadUnsafe(in source, (nuint)(offset + Count)), out second);
    }

    /// <summary>The bare vector.</summary>
    internal readonly Vector256<double> Lanes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _lanes;
    }

    /// <summary>One lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly double Lane(int lane) => _lanes.GetElement(lane);

    /// <summary>The first of each pair, and the second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleVector256 Pairs(Vector256<double> low, Vector256<double> high, out DoubleVector256 second)
    {
        if (Avx2.IsSupported)
        {
            // Within the halves first: half the instructions of two vectors of 128 bits.
            second = new() { _lanes = Avx2.Permute4x64(Avx.UnpackHigh(low, high), 0b11_01_10_00) };
            return new() { _lanes = Avx2.Permute4x64(Avx.UnpackLow(low, high), 0b11_01_10_00) };
        }

        DoubleVector128 first = DoubleVector128.Pairs(low.GetLower(), low.GetUpper(), out DoubleVector128 other);
        DoubleVector128 upperFirst = DoubleVector128.Pairs(high.GetLower(), high.GetUpper(), out DoubleVector128 upperOther);
        second = new() { _lanes = Vector256.Create(other.Lanes, upperOther.Lanes) };
        return new() { _lanes = Vector256.Create(first.Lanes, upperFirst.Lanes) };
    }

    /// <inheritdoc/>
    public static DoubleVector256 Indices
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new() { _lanes = Vector256<double>.Indices };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 Repeat(ref readonly double source, nint offset, int times)
    {
        return Broadcast(in source, offset);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 SumOfParts(ref readonly double source, nint offset, int size, int parts)
    {
        Vector256<double> sum = Vector256.LoadUnsafe(in source, (nuint)offset) + Vector256.LoadUnsafe(in source, (nuint)(offset + size));
        if (parts == 4)
        {
            sum += Vector256.LoadUnsafe(in source, (nuint)(offset + (2 * size))) + Vector256.LoadUnsafe(in source, (nuint)(offset + (3 * size)));
        }

        return new() { _lanes = sum };
    }
}
#endif
