#if NET
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>Sixteen single-precision numbers: a vector of 512 bits.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public partial struct SingleVector512 : IVector<SingleVector512, float>
{
    // Set by initialisers rather than a constructor: a kernel inlines thousands of these operations, and a constructor each would
    // double what the compiler has to inline.
    private Vector512<float> _lanes;

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512<float>.Count;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 Create(float value) => new() { _lanes = Vector512.Create(value) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 Load(ref readonly float source, nint offset) =>
        new() { _lanes = Vector512.LoadUnsafe(in source, (nuint)offset) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 Broadcast(ref readonly float source, nint offset) =>
        new() { _lanes = Vector512.Create(Unsafe.Add(ref Unsafe.AsRef(in source), offset)) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store(ref float destination, nint offset) => _lanes.StoreUnsafe(ref destination, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 operator +(SingleVector512 left, SingleVector512 right) => new() { _lanes = left._lanes + right._lanes };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 operator -(SingleVector512 left, SingleVector512 right) => new() { _lanes = left._lanes - right._lanes };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 operator *(SingleVector512 left, SingleVector512 right) => new() { _lanes = left._lanes * right._lanes };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 operator /(SingleVector512 left, SingleVector512 right) => new() { _lanes = left._lanes / right._lanes };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 operator -(SingleVector512 value) => new() { _lanes = value._lanes ^ Vector512.Create(-0.0f) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 MultiplyAdd(SingleVector512 left, SingleVector512 right, SingleVector512 addend) =>
        Fma.IsSupported || AdvSimd.Arm64.IsSupported
            ? new() { _lanes = Vector512.FusedMultiplyAdd(left._lanes, right._lanes, addend._lanes) }
            : new() { _lanes = (left._lanes * right._lanes) + addend._lanes };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 MultiplyAdd(SingleVector512 left, SingleVector512 right, float addend) =>
        Fma.IsSupported || AdvSimd.Arm64.IsSupported
            ? new() { _lanes = Vector512.FusedMultiplyAdd(left._lanes, right._lanes, Vector512.Create(addend)) }
            : new() { _lanes = (left._lanes * right._lanes) + Vector512.Create(addend) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddProduct(SingleVector512 left, SingleVector512 right)
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
    public void AddProduct(SingleVector512 left, ref readonly float right, nint offset)
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
    public static SingleVector512 Abs(SingleVector512 value) => new() { _lanes = Vector512.Abs(value._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 CopySign(SingleVector512 magnitude, SingleVector512 sign) =>
        new() { _lanes = Vector512.ConditionalSelect(Vector512.Create(-0.0f), sign._lanes, magnitude._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 Round(SingleVector512 value) => new() { _lanes = Vector512.Round(value._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 Equal(SingleVector512 left, SingleVector512 right) =>
        new() { _lanes = Vector512.Equals(left._lanes, right._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 LessThan(SingleVector512 left, SingleVector512 right) =>
        new() { _lanes = Vector512.LessThan(left._lanes, right._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 LessThanOrEqual(SingleVector512 left, SingleVector512 right) =>
        new() { _lanes = Vector512.LessThanOrEqual(left._lanes, right._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 Select(SingleVector512 mask, SingleVector512 whenTrue, SingleVector512 whenFalse) =>
        new() { _lanes = Vector512.ConditionalSelect(mask._lanes, whenTrue._lanes, whenFalse._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 AtLeast(SingleVector512 value, float minimum) =>
        X86Base.IsSupported || (AdvSimd.Arm64.IsSupported && minimum != 0)
            ? new() { _lanes = Vector512.MaxNative(Vector512.Create(minimum), value._lanes) }
            : Select(LessThan(value, Create(minimum)), Create(minimum), value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 AtMost(SingleVector512 value, float maximum) =>
        X86Base.IsSupported || AdvSimd.Arm64.IsSupported
            ? new() { _lanes = Vector512.MinNative(Vector512.Create(maximum), value._lanes) }
            : Select(LessThan(Create(maximum), value), Create(maximum), value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(SingleVector512 mask) => !Vector512.EqualsAll(mask._lanes.AsInt32(), Vector512<int>.Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 PowerOfTwo(SingleVector512 n)
    {
        var shifted = (n._lanes + Vector512.Create(SingleBits.PowerOfTwoShifter)).AsInt32();
        return new() { _lanes = Vector512.ShiftLeft(shifted, SingleBits.FractionLength).AsSingle() };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 Exponent(SingleVector512 value)
    {
        if (Avx512F.IsSupported)
        {
            return new() { _lanes = Avx512F.GetExponent(value._lanes) };
        }

        var field = Vector512.ShiftRightLogical(Vector512.Abs(value._lanes).AsInt32(), SingleBits.FractionLength);
        var shifted = (field | Vector512.Create(SingleBits.ExponentShifterBits)).AsSingle();
        return new() { _lanes = shifted - Vector512.Create(SingleBits.ExponentShifter) };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 Mantissa(SingleVector512 value)
    {
        if (Avx512F.IsSupported)
        {
            return new() { _lanes = Avx512F.GetMantissa(value._lanes, SingleBits.MantissaControl) };
        }

        var above = value._lanes.AsInt32() - Vector512.Create(SingleBits.ThreeQuartersBits);
        var fraction = above & Vector512.Create(SingleBits.FractionMask);
        return new() { _lanes = (fraction + Vector512.Create(SingleBits.ThreeQuartersBits)).AsSingle() };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 PowerOfTwoOfSum(SingleVector512 sum) =>
        new() { _lanes = Vector512.ShiftLeft(sum._lanes.AsInt32(), SingleBits.FractionLength).AsSingle() };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 Scale(SingleVector512 value, SingleVector512 n)
    {
        if (Avx512F.IsSupported)
        {
            return new() { _lanes = Avx512F.Scale(value._lanes, n._lanes) };
        }

        // In two steps, since 2ⁿ itself may be out of range where the product is not. The first is exact.
        var sum = (n._lanes + Vector512.Create(SingleBits.TwoPowersShifter)).AsInt32();
        var half = Vector512.ShiftRightLogical(sum, 1);
        var first = Vector512.ShiftLeft(half, SingleBits.FractionLength).AsSingle();
        var second = Vector512.ShiftLeft(sum - half, SingleBits.FractionLength).AsSingle();
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
    public static SingleVector512 LoadFirst(ref readonly float source, nint offset, nint count)
    {
        SingleVector512 result = default;
        NetGen.Runtime.Lanes.Copy(ref Unsafe.Add(ref Unsafe.AsRef(in source), offset), ref Unsafe.As<SingleVector512, float>(ref result), count);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void StoreFirst(ref float destination, nint offset, nint count)
    {
        SingleVector512 copy = this;
        NetGen.Runtime.Lanes.Copy(ref Unsafe.As<SingleVector512, float>(ref copy), ref Unsafe.Add(ref destination, offset), count);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 LoadPairs(ref readonly float source, nint offset, out SingleVector512 second)
    {
        Vector512<float> low = Vector512.LoadUnsafe(in source, (nuint)offset);
        Vector512<float> high = Vector512.LoadUnsafe(in source, (nuint)(offset + Count));
        if (Avx512F.IsSupported)
        {
            second = new() { _lanes = Avx512F.PermuteVar16x32x2(low, Vector512.Create(1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31), high) };
            return new() { _lanes = Avx512F.PermuteVar16x32x2(low, Vector512.Create(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30), high) };
        }

        SingleVector256 first = SingleVector256.Pairs(low.GetLower(), low.GetUpper(), out SingleVector256 other);
        SingleVector256 upperFirst = SingleVector256.Pairs(high.GetLower(), high.GetUpper(), out SingleVector256 upperOther);
        second = new() { _lanes = Vector512.Create(other.Lanes, upperOther.Lanes) };
        return new() { _lanes = Vector512.Create(first.Lanes, upperFirst.Lanes) };
    }

    /// <inheritdoc/>
    public static SingleVector512 Indices
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new() { _lanes = Vector512<float>.Indices };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 Repeat(ref readonly float source, nint offset, int times)
    {
        if (times == 4)
        {
            return new() { _lanes = Vector512.Shuffle(Vector128.LoadUnsafe(in source, (nuint)offset).ToVector256Unsafe().ToVector512Unsafe(), Vector512.Create(0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3)) };
        }

        if (times == 8)
        {
            return new() { _lanes = Vector512.Shuffle(Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<double>(ref Unsafe.As<float, byte>(ref Unsafe.Add(ref Unsafe.AsRef(in source), offset)))).AsSingle().ToVector256Unsafe().ToVector512Unsafe(), Vector512.Create(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1)) };
        }

        return Broadcast(in source, offset);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 SumOfParts(ref readonly float source, nint offset, int size, int parts)
    {
        if (size == 4)
        {
            Vector128<float> few = Vector128.LoadUnsafe(in source, (nuint)offset) + Vector128.LoadUnsafe(in source, (nuint)(offset + size));
            if (parts == 4)
            {
                few += Vector128.LoadUnsafe(in source, (nuint)(offset + (2 * size))) + Vector128.LoadUnsafe(in source, (nuint)(offset + (3 * size)));
            }

            return new() { _lanes = few.ToVector256().ToVector512() };
        }

        if (size == 8)
        {
            Vector256<float> few = Vector256.LoadUnsafe(in source, (nuint)offset) + Vector256.LoadUnsafe(in source, (nuint)(offset + size));
            if (parts == 4)
            {
                few += Vector256.LoadUnsafe(in source, (nuint)(offset + (2 * size))) + Vector256.LoadUnsafe(in source, (nuint)(offset + (3 * size)));
            }

            return new() { _lanes = few.ToVector512() };
        }

        Vector512<float> sum = Vector512.LoadUnsafe(in source, (nuint)offset) + Vector512.LoadUnsafe(in source, (nuint)(offset + size));
        if (parts == 4)
        {
            sum += Vector512.LoadUnsafe(in source, (nuint)(offset + (2 * size))) + Vector512.LoadUnsafe(in source, (nuint)(offset + (3 * size)));
        }

        return new() { _lanes = sum };
    }
}
#endif
