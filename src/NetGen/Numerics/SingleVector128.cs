#if NET
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>Four single-precision numbers: a vector of 128 bits.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct SingleVector128 : IVector<SingleVector128, float>
{
    private readonly Vector128<float> _lanes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private SingleVector128(Vector128<float> lanes)
    {
        _lanes = lanes;
    }

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128<float>.Count;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 Create(float value) => new(Vector128.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 Load(ref readonly float source, nint offset) => new(Vector128.LoadUnsafe(in source, (nuint)offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 Broadcast(ref readonly float source, nint offset) =>
        new(Vector128.Create(Unsafe.Add(ref Unsafe.AsRef(in source), offset)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref float destination, nint offset) => _lanes.StoreUnsafe(ref destination, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 operator +(SingleVector128 left, SingleVector128 right) => new(left._lanes + right._lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 operator -(SingleVector128 left, SingleVector128 right) => new(left._lanes - right._lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 operator *(SingleVector128 left, SingleVector128 right) => new(left._lanes * right._lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 operator /(SingleVector128 left, SingleVector128 right) => new(left._lanes / right._lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 operator -(SingleVector128 value) => new(value._lanes ^ Vector128.Create(-0.0f));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 MultiplyAdd(SingleVector128 left, SingleVector128 right, SingleVector128 addend) =>
        Fusion.IsHardware
            ? new(Vector128.FusedMultiplyAdd(left._lanes, right._lanes, addend._lanes))
            : new((left._lanes * right._lanes) + addend._lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 Abs(SingleVector128 value) => new(Vector128.Abs(value._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 CopySign(SingleVector128 magnitude, SingleVector128 sign) =>
        new(Vector128.ConditionalSelect(Vector128.Create(-0.0f), sign._lanes, magnitude._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 Round(SingleVector128 value) => new(Vector128.Round(value._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 Equal(SingleVector128 left, SingleVector128 right) => new(Vector128.Equals(left._lanes, right._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 LessThan(SingleVector128 left, SingleVector128 right) => new(Vector128.LessThan(left._lanes, right._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 LessThanOrEqual(SingleVector128 left, SingleVector128 right) => new(Vector128.LessThanOrEqual(left._lanes, right._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 Select(SingleVector128 mask, SingleVector128 whenTrue, SingleVector128 whenFalse) =>
        new(Vector128.ConditionalSelect(mask._lanes, whenTrue._lanes, whenFalse._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(SingleVector128 mask) => !Vector128.EqualsAll(mask._lanes.AsInt32(), Vector128<int>.Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 PowerOfTwo(SingleVector128 n) =>
        new(Vector128.ShiftLeft((n._lanes + Vector128.Create(SingleBits.PowerOfTwoShifter)).AsInt32(), SingleBits.FractionLength).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 Exponent(SingleVector128 value)
    {
        var field = Vector128.ShiftRightLogical(Vector128.Abs(value._lanes).AsInt32(), SingleBits.FractionLength);
        return new((field | Vector128.Create(SingleBits.ExponentShifterBits)).AsSingle() - Vector128.Create(SingleBits.ExponentShifter));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector128 Mantissa(SingleVector128 value) =>
        new(((value._lanes.AsInt32() & Vector128.Create(SingleBits.FractionMask)) | Vector128.Create(SingleBits.OneBits)).AsSingle());
}
#endif
