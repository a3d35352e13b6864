#if NET
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>Four single-precision numbers: a vector of 128 bits.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public struct SingleVector128 : IVector<SingleVector128, float>
{
    // Set by initialisers rather than a constructor: a kernel inlines thousands of these operations, and a constructor each would
    // double what the compiler has to inline.
    private Vector128<float> _lanes;

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128<float>.Count;
    }

    /// <summary>A number in the first lane; whatever there is in the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 CreateLane(float value) => new() { _lanes = Vector128.CreateScalarUnsafe(value) };

    /// <summary>The sum of a unit of four inputs in two parts, ((b + w_0 x_0) + w_2 x_2) + (w_1 x_1 + w_3 x_3), in the first lane; whatever there is in the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 WeightedSum(SingleVector128 inputs, SingleVector128 weights, float bias)
    {
        // The parts are the first two lanes. The second starts from −0, to which a product is added unchanged.
        SingleVector128 parts = new() { _lanes = Vector128.CreateScalar(bias) | Vector128.Create(0f, -0f, 0f, 0f) };
        SingleVector128 upperInputs = new() { _lanes = Vector128.Shuffle(inputs._lanes, Vector128.Create(2, 3, 2, 3)) };
        SingleVector128 upperWeights = new() { _lanes = Vector128.Shuffle(weights._lanes, Vector128.Create(2, 3, 2, 3)) };
        parts.AddProduct(weights, inputs);
        parts.AddProduct(upperWeights, upperInputs);
        return new() { _lanes = parts._lanes + Vector128.Shuffle(parts._lanes, Vector128.Create(1, 0, 3, 2)) };
    }

    /// <inheritdoc cref="WeightedSum(SingleVector128, SingleVector128, float)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 WeightedSum(SingleVector128 inputs, ref readonly float parameters, int weights, int bias) =>
        WeightedSum(inputs, Load(in parameters, weights), Unsafe.Add(ref Unsafe.AsRef(in parameters), bias));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 Create(float value) => new() { _lanes = Vector128.Create(value) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 Load(ref readonly float source, nint offset) =>
        new() { _lanes = Vector128.LoadUnsafe(in source, (nuint)offset) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 Broadcast(ref readonly float source, nint offset) =>
        new() { _lanes = Vector128.Create(Unsafe.Add(ref Unsafe.AsRef(in source), offset)) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store(ref float destination, nint offset) => _lanes.StoreUnsafe(ref destination, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 operator +(SingleVector128 left, SingleVector128 right) => new() { _lanes = left._lanes + right._lanes };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 operator -(SingleVector128 left, SingleVector128 right) => new() { _lanes = left._lanes - right._lanes };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 operator *(SingleVector128 left, SingleVector128 right) => new() { _lanes = left._lanes * right._lanes };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 operator /(SingleVector128 left, SingleVector128 right) => new() { _lanes = left._lanes / right._lanes };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 operator -(SingleVector128 value) => new() { _lanes = value._lanes ^ Vector128.Create(-0.0f) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 MultiplyAdd(SingleVector128 left, SingleVector128 right, SingleVector128 addend) =>
        Fma.IsSupported || AdvSimd.Arm64.IsSupported
            ? new() { _lanes = Vector128.FusedMultiplyAdd(left._lanes, right._lanes, addend._lanes) }
            : new() { _lanes = (left._lanes * right._lanes) + addend._lanes };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 MultiplyAdd(SingleVector128 left, SingleVector128 right, float addend) =>
        Fma.IsSupported || AdvSimd.Arm64.IsSupported
            ? new() { _lanes = Vector128.FusedMultiplyAdd(left._lanes, right._lanes, Vector128.Create(addend)) }
            : new() { _lanes = (left._lanes * right._lanes) + Vector128.Create(addend) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddProduct(SingleVector128 left, SingleVector128 right)
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
    public void AddProduct(SingleVector128 left, ref readonly float right, nint offset)
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
    public static SingleVector128 Abs(SingleVector128 value) => new() { _lanes = Vector128.Abs(value._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 CopySign(SingleVector128 magnitude, SingleVector128 sign) =>
        new() { _lanes = Vector128.ConditionalSelect(Vector128.Create(-0.0f), sign._lanes, magnitude._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 Round(SingleVector128 value) =>
        Avx.IsSupported || !X86Base.IsSupported
            ? new() { _lanes = Vector128.Round(value._lanes) }
            : new() { _lanes = RoundByAdding(value._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 Equal(SingleVector128 left, SingleVector128 right) =>
        new() { _lanes = Vector128.Equals(left._lanes, right._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 LessThan(SingleVector128 left, SingleVector128 right) =>
        new() { _lanes = Vector128.LessThan(left._lanes, right._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 LessThanOrEqual(SingleVector128 left, SingleVector128 right) =>
        new() { _lanes = Vector128.LessThanOrEqual(left._lanes, right._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 Select(SingleVector128 mask, SingleVector128 whenTrue, SingleVector128 whenFalse) =>
        Avx.IsSupported
            ? new() { _lanes = Sse41.BlendVariable(whenFalse._lanes, whenTrue._lanes, mask._lanes) }
            : new() { _lanes = Vector128.ConditionalSelect(mask._lanes, whenTrue._lanes, whenFalse._lanes) };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 AtLeast(SingleVector128 value, float minimum) =>
        X86Base.IsSupported || (AdvSimd.Arm64.IsSupported && minimum != 0)
            ? new() { _lanes = Vector128.MaxNative(Vector128.Create(minimum), value._lanes) }
            : Select(LessThan(value, Create(minimum)), Create(minimum), value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 AtMost(SingleVector128 value, float maximum) =>
        X86Base.IsSupported || AdvSimd.Arm64.IsSupported
            ? new() { _lanes = Vector128.MinNative(Vector128.Create(maximum), value._lanes) }
            : Select(LessThan(Create(maximum), value), Create(maximum), value);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(SingleVector128 mask) => !Vector128.EqualsAll(mask._lanes.AsInt32(), Vector128<int>.Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 PowerOfTwo(SingleVector128 n)
    {
        var shifted = (n._lanes + Vector128.Create(SingleBits.PowerOfTwoShifter)).AsInt32();
        return new() { _lanes = Vector128.ShiftLeft(shifted, SingleBits.FractionLength).AsSingle() };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 Exponent(SingleVector128 value)
    {
        if (Avx512F.VL.IsSupported)
        {
            return new() { _lanes = Avx512F.VL.GetExponent(value._lanes) };
        }

        var field = Vector128.ShiftRightLogical(Vector128.Abs(value._lanes).AsInt32(), SingleBits.FractionLength);
        var shifted = (field | Vector128.Create(SingleBits.ExponentShifterBits)).AsSingle();
        return new() { _lanes = shifted - Vector128.Create(SingleBits.ExponentShifter) };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 Mantissa(SingleVector128 value)
    {
        if (Avx512F.VL.IsSupported)
        {
            return new() { _lanes = Avx512F.VL.GetMantissa(value._lanes, SingleBits.MantissaControl) };
        }

        var above = value._lanes.AsInt32() - Vector128.Create(SingleBits.ThreeQuartersBits);
        var fraction = above & Vector128.Create(SingleBits.FractionMask);
        return new() { _lanes = (fraction + Vector128.Create(SingleBits.ThreeQuartersBits)).AsSingle() };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 PowerOfTwoOfSum(SingleVector128 sum) =>
        new() { _lanes = Vector128.ShiftLeft(sum._lanes.AsInt32(), SingleBits.FractionLength).AsSingle() };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 Scale(SingleVector128 value, SingleVector128 n)
    {
        if (Avx512F.VL.IsSupported)
        {
            return new() { _lanes = Avx512F.VL.Scale(value._lanes, n._lanes) };
        }

        // In two steps, since 2ⁿ itself may be out of range where the product is not. The first is exact.
        var sum = (n._lanes + Vector128.Create(SingleBits.TwoPowersShifter)).AsInt32();
        var half = Vector128.ShiftRightLogical(sum, 1);
        var first = Vector128.ShiftLeft(half, SingleBits.FractionLength).AsSingle();
        var second = Vector128.ShiftLeft(sum - half, SingleBits.FractionLength).AsSingle();
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
    public static SingleVector128 LoadFirst(ref readonly float source, nint offset, nint count)
    {
        SingleVector128 result = default;
        NetGen.Runtime.Lanes.Copy(ref Unsafe.Add(ref Unsafe.AsRef(in source), offset), ref Unsafe.As<SingleVector128, float>(ref result), count);
        return result;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void StoreFirst(ref float destination, nint offset, nint count)
    {
        SingleVector128 copy = this;
        NetGen.Runtime.Lanes.Copy(ref Unsafe.As<SingleVector128, float>(ref copy), ref Unsafe.Add(ref destination, offset), count);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 LoadPairs(ref readonly float source, nint offset, out SingleVector128 second)
    {
        return Pairs(Vector128.LoadUnsafe(in source, (nuint)offset), Vector128.LoadUnsafe(in source, (nuint)(offset + Count)), out second);
    }

    /// <summary>
    /// The nearest whole numbers in SSE2. Native programs for every x64 processor would look at each run whether this one has SSE4.1,
    /// and then call a function for each lane.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<float> RoundByAdding(Vector128<float> value)
    {
        // Adding rounds to whole numbers; nothing is added to those that are large enough to be some already, nor to NaN.
        var magnitude = Vector128.Abs(value);
        var shifter = Vector128.Create(SingleBits.RoundingShifter);
        var added = Vector128.LessThan(magnitude, shifter) & shifter;
        return (magnitude + added - added) | (value & Vector128.Create(-0.0f));
    }

    /// <summary>The bare vector.</summary>
    internal readonly Vector128<float> Lanes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _lanes;
    }

    /// <summary>One lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly float Lane(int lane) => _lanes.GetElement(lane);

    /// <summary>The first of each pair, and the second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static SingleVector128 Pairs(Vector128<float> low, Vector128<float> high, out SingleVector128 second)
    {
        if (Sse.IsSupported)
        {
            second = new() { _lanes = Sse.Shuffle(low, high, 0b11_01_11_01) };
            return new() { _lanes = Sse.Shuffle(low, high, 0b10_00_10_00) };
        }

        if (AdvSimd.Arm64.IsSupported)
        {
            second = new() { _lanes = AdvSimd.Arm64.UnzipOdd(low, high) };
            return new() { _lanes = AdvSimd.Arm64.UnzipEven(low, high) };
        }

        second = new() { _lanes = Vector128.Create(low[1], low[3], high[1], high[3]) };
        return new() { _lanes = Vector128.Create(low[0], low[2], high[0], high[2]) };
    }

    /// <inheritdoc/>
    public static SingleVector128 Indices
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new() { _lanes = Vector128<float>.Indices };
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 Repeat(ref readonly float source, nint offset, int times)
    {
        return Broadcast(in source, offset);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 SumOfParts(ref readonly float source, nint offset, int size, int parts)
    {
        Vector128<float> sum = Vector128.LoadUnsafe(in source, (nuint)offset) + Vector128.LoadUnsafe(in source, (nuint)(offset + size));
        if (parts == 4)
        {
            sum += Vector128.LoadUnsafe(in source, (nuint)(offset + (2 * size))) + Vector128.LoadUnsafe(in source, (nuint)(offset + (3 * size)));
        }

        return new() { _lanes = sum };
    }
}
#endif
