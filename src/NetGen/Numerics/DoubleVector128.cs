#if NET
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>Two double-precision numbers: a vector of 128 bits.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public struct DoubleVector128 : IVector<DoubleVector128, double>
{
    // Set by initialisers rather than a constructor: a kernel inlines thousands of these operations, and a constructor each would
    // double what the compiler has to inline.
    private Vector128<double> _lanes;

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128<double>.Count;
    }

    /// <summary>A number in the first lane; whatever there is in the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 CreateLane(double value) => new() { _lanes = Vector128.CreateScalarUnsafe(value) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 Create(double value) => new() { _lanes = Vector128.Create(value) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 Load(ref readonly double source, nint offset) =>
        new() { _lanes = Vector128.LoadUnsafe(in source, (nuint)offset) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 Broadcast(ref readonly double source, nint offset) =>
        new() { _lanes = Vector128.Create(Unsafe.Add(ref Unsafe.AsRef(in source), offset)) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store(ref double destination, nint offset) => _lanes.StoreUnsafe(ref destination, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 operator +(DoubleVector128 left, DoubleVector128 right) => new() { _lanes = left._lanes + right._lanes };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 operator -(DoubleVector128 left, DoubleVector128 right) => new() { _lanes = left._lanes - right._lanes };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 operator *(DoubleVector128 left, DoubleVector128 right) => new() { _lanes = left._lanes * right._lanes };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 operator /(DoubleVector128 left, DoubleVector128 right) => new() { _lanes = left._lanes / right._lanes };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 operator -(DoubleVector128 value) => new() { _lanes = value._lanes ^ Vector128.Create(-0.0) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 MultiplyAdd(DoubleVector128 left, DoubleVector128 right, DoubleVector128 addend) =>
        Fma.IsSupported || AdvSimd.Arm64.IsSupported
            ? new() { _lanes = Vector128.FusedMultiplyAdd(left._lanes, right._lanes, addend._lanes) }
            : new() { _lanes = (left._lanes * right._lanes) + addend._lanes };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 MultiplyAdd(DoubleVector128 left, DoubleVector128 right, double addend) =>
        Fma.IsSupported || AdvSimd.Arm64.IsSupported
            ? new() { _lanes = Vector128.FusedMultiplyAdd(left._lanes, right._lanes, Vector128.Create(addend)) }
            : new() { _lanes = (left._lanes * right._lanes) + Vector128.Create(addend) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddProduct(DoubleVector128 left, DoubleVector128 right)
    {
        // Not one assignment of a choice: the address of the sum would wait on the stack meanwhile, and the sum in memory.
        if (Fma.IsSupported || AdvSimd.Arm64.IsSupported)
        {
            _lanes = Vector128.FusedMultiplyAdd(left._lanes, right._lanes, _lanes);
        }
        else
        {
            _lanes = (left._lanes * right._lanes) + _lanes;
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddProduct(DoubleVector128 left, ref readonly double right, nint offset)
    {
        // The load stands in the product, where the compiler makes it an operand.
        if (Fma.IsSupported || AdvSimd.Arm64.IsSupported)
        {
            _lanes = Vector128.FusedMultiplyAdd(left._lanes, Vector128.LoadUnsafe(in right, (nuint)offset), _lanes);
        }
        else
        {
            _lanes = (left._lanes * Vector128.LoadUnsafe(in right, (nuint)offset)) + _lanes;
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 Abs(DoubleVector128 value) => new() { _lanes = Vector128.Abs(value._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 CopySign(DoubleVector128 magnitude, DoubleVector128 sign) =>
        new() { _lanes = Vector128.ConditionalSelect(Vector128.Create(-0.0), sign._lanes, magnitude._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 Round(DoubleVector128 value) =>
        Avx.IsSupported || !X86Base.IsSupported
            ? new() { _lanes = Vector128.Round(value._lanes) }
            : new() { _lanes = RoundByAdding(value._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 Equal(DoubleVector128 left, DoubleVector128 right) =>
        new() { _lanes = Vector128.Equals(left._lanes, right._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 LessThan(DoubleVector128 left, DoubleVector128 right) =>
        new() { _lanes = Vector128.LessThan(left._lanes, right._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 LessThanOrEqual(DoubleVector128 left, DoubleVector128 right) =>
        new() { _lanes = Vector128.LessThanOrEqual(left._lanes, right._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 Select(DoubleVector128 mask, DoubleVector128 whenTrue, DoubleVector128 whenFalse) =>
        Avx.IsSupported
            ? new() { _lanes = Sse41.BlendVariable(whenFalse._lanes, whenTrue._lanes, mask._lanes) }
            : new() { _lanes = Vector128.ConditionalSelect(mask._lanes, whenTrue._lanes, whenFalse._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 AtLeast(DoubleVector128 value, double minimum) =>
        X86Base.IsSupported || (AdvSimd.Arm64.IsSupported && minimum != 0)
            ? new() { _lanes = Vector128.MaxNative(Vector128.Create(minimum), value._lanes) }
            : Select(LessThan(value, Create(minimum)), Create(minimum), value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 AtMost(DoubleVector128 value, double maximum) =>
        X86Base.IsSupported || AdvSimd.Arm64.IsSupported
            ? new() { _lanes = Vector128.MinNative(Vector128.Create(maximum), value._lanes) }
            : Select(LessThan(Create(maximum), value), Create(maximum), value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(DoubleVector128 mask) => !Vector128.EqualsAll(mask._lanes.AsInt64(), Vector128<long>.Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 PowerOfTwo(DoubleVector128 n)
    {
        var shifted = (n._lanes + Vector128.Create(DoubleBits.PowerOfTwoShifter)).AsInt64();
        return new() { _lanes = Vector128.ShiftLeft(shifted, DoubleBits.FractionLength).AsDouble() };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 Exponent(DoubleVector128 value)
    {
        if (Avx512F.VL.IsSupported)
        {
            return new() { _lanes = Avx512F.VL.GetExponent(value._lanes) };
        }

        var field = Vector128.ShiftRightLogical(Vector128.Abs(value._lanes).AsInt64(), DoubleBits.FractionLength);
        var shifted = (field | Vector128.Create(DoubleBits.ExponentShifterBits)).AsDouble();
        return new() { _lanes = shifted - Vector128.Create(DoubleBits.ExponentShifter) };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 Mantissa(DoubleVector128 value)
    {
        if (Avx512F.VL.IsSupported)
        {
            return new() { _lanes = Avx512F.VL.GetMantissa(value._lanes, DoubleBits.MantissaControl) };
        }

        var above = value._lanes.AsInt64() - Vector128.Create(DoubleBits.ThreeQuartersBits);
        var fraction = above & Vector128.Create(DoubleBits.FractionMask);
        return new() { _lanes = (fraction + Vector128.Create(DoubleBits.ThreeQuartersBits)).AsDouble() };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 PowerOfTwoOfSum(DoubleVector128 sum) =>
        new() { _lanes = Vector128.ShiftLeft(sum._lanes.AsInt64(), DoubleBits.FractionLength).AsDouble() };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 Scale(DoubleVector128 value, DoubleVector128 n)
    {
        if (Avx512F.VL.IsSupported)
        {
            return new() { _lanes = Avx512F.VL.Scale(value._lanes, n._lanes) };
        }

        // In two steps, since 2ⁿ itself may be out of range where the product is not. The first is exact.
        var sum = (n._lanes + Vector128.Create(DoubleBits.TwoPowersShifter)).AsInt64();
        var half = Vector128.ShiftRightLogical(sum, 1);
        var first = Vector128.ShiftLeft(half, DoubleBits.FractionLength).AsDouble();
        var second = Vector128.ShiftLeft(sum - half, DoubleBits.FractionLength).AsDouble();
        return new() { _lanes = value._lanes * first * second };
    }

    /// <inheritdoc/>
    public static bool HasManyRegisters
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Avx512F.VL.IsSupported || AdvSimd.IsSupported;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 LoadFirst(ref readonly double source, nint offset, nint count)
    {
        DoubleVector128 result = default;
        NetGen.Runtime.Lanes.Copy(ref Unsafe.Add(ref Unsafe.AsRef(in source), offset), ref Unsafe.As<DoubleVector128, double>(ref result), count);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void StoreFirst(ref double destination, nint offset, nint count)
    {
        DoubleVector128 copy = this;
        NetGen.Runtime.Lanes.Copy(ref Unsafe.As<DoubleVector128, double>(ref copy), ref Unsafe.Add(ref destination, offset), count);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 LoadPairs(ref readonly double source, nint offset, out DoubleVector128 second)
    {
        return Pairs(Vector128.LoadUnsafe(in source, (nuint)offset), Vector128.LoadUnsafe(in source, (nuint)(offset + Count)), out second);
    }

    /// <summary>
    /// The nearest whole numbers in SSE2. Native programs for every x64 processor would look at each run whether this one has SSE4.1,
    /// and then call a function for each lane.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<double> RoundByAdding(Vector128<double> value)
    {
        // Adding rounds to whole numbers; nothing is added to those that are large enough to be some already, nor to NaN.
        var magnitude = Vector128.Abs(value);
        var shifter = Vector128.Create(DoubleBits.RoundingShifter);
        var added = Vector128.LessThan(magnitude, shifter) & shifter;
        return (magnitude + added - added) | (value & Vector128.Create(-0.0));
    }

    /// <summary>The bare vector.</summary>
    internal readonly Vector128<double> Lanes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _lanes;
    }

    /// <summary>One lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly double Lane(int lane) => _lanes.GetElement(lane);

    /// <summary>The first of each pair, and the second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleVector128 Pairs(Vector128<double> low, Vector128<double> high, out DoubleVector128 second)
    {
        if (Sse2.IsSupported)
        {
            second = new() { _lanes = Sse2.UnpackHigh(low, high) };
            return new() { _lanes = Sse2.UnpackLow(low, high) };
        }

        if (AdvSimd.Arm64.IsSupported)
        {
            second = new() { _lanes = AdvSimd.Arm64.UnzipOdd(low, high) };
            return new() { _lanes = AdvSimd.Arm64.UnzipEven(low, high) };
        }

        second = new() { _lanes = Vector128.Create(low[1], high[1]) };
        return new() { _lanes = Vector128.Create(low[0], high[0]) };
    }

    /// <inheritdoc/>
    public static DoubleVector128 Indices
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new() { _lanes = Vector128<double>.Indices };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 Repeat(ref readonly double source, nint offset, int times)
    {
        return Broadcast(in source, offset);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 SumOfParts(ref readonly double source, nint offset, int size, int parts)
    {
        Vector128<double> sum = Vector128.LoadUnsafe(in source, (nuint)offset) + Vector128.LoadUnsafe(in source, (nuint)(offset + size));
        if (parts == 4)
        {
            sum += Vector128.LoadUnsafe(in source, (nuint)(offset + (2 * size))) + Vector128.LoadUnsafe(in source, (nuint)(offset + (3 * size)));
        }

        return new() { _lanes = sum };
    }
}
#endif
