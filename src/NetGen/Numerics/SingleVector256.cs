#if NET
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>Eight single-precision numbers: a vector of 256 bits.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct SingleVector256 : IVector<SingleVector256, float>
{
    private readonly Vector256<float> _lanes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private SingleVector256(Vector256<float> lanes)
    {
        _lanes = lanes;
    }

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256<float>.Count;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 Create(float value) => new(Vector256.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 Load(ref readonly float source, nint offset) => new(Vector256.LoadUnsafe(in source, (nuint)offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 Broadcast(ref readonly float source, nint offset) =>
        new(Vector256.Create(Unsafe.Add(ref Unsafe.AsRef(in source), offset)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref float destination, nint offset) => _lanes.StoreUnsafe(ref destination, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 operator +(SingleVector256 left, SingleVector256 right) => new(left._lanes + right._lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 operator -(SingleVector256 left, SingleVector256 right) => new(left._lanes - right._lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 operator *(SingleVector256 left, SingleVector256 right) => new(left._lanes * right._lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 operator /(SingleVector256 left, SingleVector256 right) => new(left._lanes / right._lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 operator -(SingleVector256 value) => new(value._lanes ^ Vector256.Create(-0.0f));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 MultiplyAdd(SingleVector256 left, SingleVector256 right, SingleVector256 addend) =>
        Fusion.IsHardware
            ? new(Vector256.FusedMultiplyAdd(left._lanes, right._lanes, addend._lanes))
            : new((left._lanes * right._lanes) + addend._lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 Abs(SingleVector256 value) => new(Vector256.Abs(value._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 CopySign(SingleVector256 magnitude, SingleVector256 sign) =>
        new(Vector256.ConditionalSelect(Vector256.Create(-0.0f), sign._lanes, magnitude._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 Round(SingleVector256 value) => new(Vector256.Round(value._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 Equal(SingleVector256 left, SingleVector256 right) => new(Vector256.Equals(left._lanes, right._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 LessThan(SingleVector256 left, SingleVector256 right) => new(Vector256.LessThan(left._lanes, right._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 LessThanOrEqual(SingleVector256 left, SingleVector256 right) => new(Vector256.LessThanOrEqual(left._lanes, right._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 Select(SingleVector256 mask, SingleVector256 whenTrue, SingleVector256 whenFalse) =>
        new(Vector256.ConditionalSelect(mask._lanes, whenTrue._lanes, whenFalse._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(SingleVector256 mask) => !Vector256.EqualsAll(mask._lanes.AsInt32(), Vector256<int>.Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 PowerOfTwo(SingleVector256 n) =>
        new(Vector256.ShiftLeft((n._lanes + Vector256.Create(SingleBits.PowerOfTwoShifter)).AsInt32(), SingleBits.FractionLength).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 Exponent(SingleVector256 value)
    {
        var field = Vector256.ShiftRightLogical(Vector256.Abs(value._lanes).AsInt32(), SingleBits.FractionLength);
        return new((field | Vector256.Create(SingleBits.ExponentShifterBits)).AsSingle() - Vector256.Create(SingleBits.ExponentShifter));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector256 Mantissa(SingleVector256 value) =>
        new(((value._lanes.AsInt32() & Vector256.Create(SingleBits.FractionMask)) | Vector256.Create(SingleBits.OneBits)).AsSingle());
}
#endif
