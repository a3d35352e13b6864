#if NET
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>Eight single-precision numbers: a vector of 256 bits.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public partial struct SingleVector256 : IVector<SingleVector256, float>
{
    // Set by initialisers rather than a constructor: a kernel inlines thousands of these operations, and a constructor each would
    // double what the compiler has to inline.
    private Vector256<float> _lanes;

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256<float>.Count;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 Create(float value) => new() { _lanes = Vector256.Create(value) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 Load(ref readonly float source, nint offset) =>
        new() { _lanes = Vector256.LoadUnsafe(in source, (nuint)offset) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 Broadcast(ref readonly float source, nint offset) =>
        new() { _lanes = Vector256.Create(Unsafe.Add(ref Unsafe.AsRef(in source), offset)) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store(ref float destination, nint offset) => _lanes.StoreUnsafe(ref destination, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 operator +(SingleVector256 left, SingleVector256 right) => new() { _lanes = left._lanes + right._lanes };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 operator -(SingleVector256 left, SingleVector256 right) => new() { _lanes = left._lanes - right._lanes };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 operator *(SingleVector256 left, SingleVector256 right) => new() { _lanes = left._lanes * right._lanes };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 operator /(SingleVector256 left, SingleVector256 right) => new() { _lanes = left._lanes / right._lanes };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 operator -(SingleVector256 value) => new() { _lanes = value._lanes ^ Vector256.Create(-0.0f) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 MultiplyAdd(SingleVector256 left, SingleVector256 right, SingleVector256 addend) =>
        Fma.IsSupported || AdvSimd.Arm64.IsSupported
            ? new() { _lanes = Vector256.FusedMultiplyAdd(left._lanes, right._lanes, addend._lanes) }
            : new() { _lanes = (left._lanes * right._lanes) + addend._lanes };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 MultiplyAdd(SingleVector256 left, SingleVector256 right, float addend) =>
        Fma.IsSupported || AdvSimd.Arm64.IsSupported
            ? new() { _lanes = Vector256.FusedMultiplyAdd(left._lanes, right._lanes, Vector256.Create(addend)) }
            : new() { _lanes = (left._lanes * right._lanes) + Vector256.Create(addend) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddProduct(SingleVector256 left, SingleVector256 right)
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
    public void AddProduct(SingleVector256 left, ref readonly float right, nint offset)
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
    public static SingleVector256 Abs(SingleVector256 value) => new() { _lanes = Vector256.Abs(value._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 CopySign(SingleVector256 magnitude, SingleVector256 sign) =>
        new() { _lanes = Vector256.ConditionalSelect(Vector256.Create(-0.0f), sign._lanes, magnitude._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 Round(SingleVector256 value) => new() { _lanes = Vector256.Round(value._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 Equal(SingleVector256 left, SingleVector256 right) =>
        new() { _lanes = Vector256.Equals(left._lanes, right._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 LessThan(SingleVector256 left, SingleVector256 right) =>
        new() { _lanes = Vector256.LessThan(left._lanes, right._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 LessThanOrEqual(SingleVector256 left, SingleVector256 right) =>
        new() { _lanes = Vector256.LessThanOrEqual(left._lanes, right._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 Select(SingleVector256 mask, SingleVector256 whenTrue, SingleVector256 whenFalse) =>
        Avx.IsSupported
            ? new() { _lanes = Avx.BlendVariable(whenFalse._lanes, whenTrue._lanes, mask._lanes) }
            : new() { _lanes = Vector256.ConditionalSelect(mask._lanes, whenTrue._lanes, whenFalse._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 AtLeast(SingleVector256 value, float minimum) =>
        X86Base.IsSupported || (AdvSimd.Arm64.IsSupported && minimum != 0)
            ? new() { _lanes = Vector256.MaxNative(Vector256.Create(minimum), value._lanes) }
            : Select(LessThan(value, Create(minimum)), Create(minimum), value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 AtMost(SingleVector256 value, float maximum) =>
        X86Base.IsSupported || AdvSimd.Arm64.IsSupported
            ? new() { _lanes = Vector256.MinNative(Vector256.Create(maximum), value._lanes) }
            : Select(LessThan(Create(maximum), value), Create(maximum), value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(SingleVector256 mask) => !Vector256.EqualsAll(mask._lanes.AsInt32(), Vector256<int>.Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 PowerOfTwo(SingleVector256 n)
    {
        var shifted = (n._lanes + Vector256.Create(SingleBits.PowerOfTwoShifter)).AsInt32();
        return new() { _lanes = Vector256.ShiftLeft(shifted, SingleBits.FractionLength).AsSingle() };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 Exponent(SingleVector256 value)
    {
        if (Avx512F.VL.IsSupported)
        {
            return new() { _lanes = Avx512F.VL.GetExponent(value._lanes) };
        }

        var field = Vector256.ShiftRightLogical(Vector256.Abs(value._lanes).AsInt32(), SingleBits.FractionLength);
        var shifted = (field | Vector256.Create(SingleBits.ExponentShifterBits)).AsSingle();
        return new() { _lanes = shifted - Vector256.Create(SingleBits.ExponentShifter) };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 Mantissa(SingleVector256 value)
    {
        if (Avx512F.VL.IsSupported)
        {
            return new() { _lanes = Avx512F.VL.GetMantissa(value._lanes, SingleBits.MantissaControl) };
        }

        var above = value._lanes.AsInt32() - Vector256.Create(SingleBits.ThreeQuartersBits);
        var fraction = above & Vector256.Create(SingleBits.FractionMask);
        return new() { _lanes = (fraction + Vector256.Create(SingleBits.ThreeQuartersBits)).AsSingle() };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 PowerOfTwoOfSum(SingleVector256 sum) =>
        new() { _lanes = Vector256.ShiftLeft(sum._lanes.AsInt32(), SingleBits.FractionLength).AsSingle() };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 Scale(SingleVector256 value, SingleVector256 n)
    {
        if (Avx512F.VL.IsSupported)
        {
            return new() { _lanes = Avx512F.VL.Scale(value._lanes, n._lanes) };
        }

        // In two steps, since 2ⁿ itself may be out of range where the product is not. The first is exact.
        var sum = (n._lanes + Vector256.Create(SingleBits.TwoPowersShifter)).AsInt32();
        var half = Vector256.ShiftRightLogical(sum, 1);
        var first = Vector256.ShiftLeft(half, SingleBits.FractionLength).AsSingle();
        var second = Vector256.ShiftLeft(sum - half, SingleBits.FractionLength).AsSingle();
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
    public static SingleVector256 LoadFirst(ref readonly float source, nint offset, nint count)
    {
        SingleVector256 result = default;
        NetGen.Runtime.Lanes.Copy(ref Unsafe.Add(ref Unsafe.AsRef(in source), offset), ref Unsafe.As<SingleVector256, float>(ref result), count);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void StoreFirst(ref float destination, nint offset, nint count)
    {
        SingleVector256 copy = this;
        NetGen.Runtime.Lanes.Copy(ref Unsafe.As<SingleVector256, float>(ref copy), ref Unsafe.Add(ref destination, offset), count);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 LoadPairs(ref readonly float source, nint offset, out SingleVector256 second)
    {
        return Pairs(Vector256.LoadUnsafe(in source, (nuint)offset), Vector256.LoadUnsafe(in source, (nuint)(offset + Count)), out second);
    }

    /// <summary>The bare vector.</summary>
    internal readonly Vector256<float> Lanes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _lanes;
    }

    /// <summary>One lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly float Lane(int lane) => _lanes.GetElement(lane);

    /// <summary>The first of each pair, and the second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static SingleVector256 Pairs(Vector256<float> low, Vector256<float> high, out SingleVector256 second)
    {
        if (Avx2.IsSupported)
        {
            // Within the halves first: half the instructions of two vectors of 128 bits.
            second = new() { _lanes = Avx2.Permute4x64(Avx.Shuffle(low, high, 0b11_01_11_01).AsDouble(), 0b11_01_10_00).AsSingle() };
            return new() { _lanes = Avx2.Permute4x64(Avx.Shuffle(low, high, 0b10_00_10_00).AsDouble(), 0b11_01_10_00).AsSingle() };
        }

        SingleVector128 first = SingleVector128.Pairs(low.GetLower(), low.GetUpper(), out SingleVector128 other);
        SingleVector128 upperFirst = SingleVector128.Pairs(high.GetLower(), high.GetUpper(), out SingleVector128 upperOther);
        second = new() { _lanes = Vector256.Create(other.Lanes, upperOther.Lanes) };
        return new() { _lanes = Vector256.Create(first.Lanes, upperFirst.Lanes) };
    }

    /// <inheritdoc/>
    public static SingleVector256 Indices
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new() { _lanes = Vector256<float>.Indices };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 Repeat(ref readonly float source, nint offset, int times)
    {
        if (times == 4)
        {
            return new() { _lanes = Vector256.Shuffle(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<double>(ref Unsafe.As<float, byte>(ref Unsafe.Add(ref Unsafe.AsRef(in source), offset)))).AsSingle().ToVector256Unsafe(), Vector256.Create(0, 0, 0, 0, 1, 1, 1, 1)) };
        }

        return Broadcast(in source, offset);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 SumOfParts(ref readonly float source, nint offset, int size, int parts)
    {
        if (size == 4)
        {
            Vector128<float> few = Vector128.LoadUnsafe(in source, (nuint)offset) + Vector128.LoadUnsafe(in source, (nuint)(offset + size));
            if (parts == 4)
            {
                few += Vector128.LoadUnsafe(in source, (nuint)(offset + (2 * size))) + Vector128.LoadUnsafe(in source, (nuint)(offset + (3 * size)));
            }

            return new() { _lanes = few.ToVector256() };
        }

        Vector256<float> sum = Vector256.LoadUnsafe(in source, (nuint)offset) + Vector256.LoadUnsafe(in source, (nuint)(offset + size));
        if (parts == 4)
        {
            sum += Vector256.LoadUnsafe(in source, (nuint)(offset + (2 * size))) + Vector256.LoadUnsafe(in source, (nuint)(offset + (3 * size)));
        }

        return new() { _lanes = sum };
    }
}
#endif
