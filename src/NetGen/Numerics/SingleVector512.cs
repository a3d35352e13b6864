#if NET
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>Sixteen single-precision numbers: a vector of 512 bits.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct SingleVector512 : IVector<SingleVector512, float>
{
    private readonly Vector512<float> _lanes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private SingleVector512(Vector512<float> lanes)
    {
        _lanes = lanes;
    }

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512<float>.Count;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 Create(float value) => new(Vector512.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 Load(ref readonly float source, nint offset) => new(Vector512.LoadUnsafe(in source, (nuint)offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 Broadcast(ref readonly float source, nint offset) =>
        new(Vector512.Create(Unsafe.Add(ref Unsafe.AsRef(in source), offset)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref float destination, nint offset) => _lanes.StoreUnsafe(ref destination, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 operator +(SingleVector512 left, SingleVector512 right) => new(left._lanes + right._lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 operator -(SingleVector512 left, SingleVector512 right) => new(left._lanes - right._lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 operator *(SingleVector512 left, SingleVector512 right) => new(left._lanes * right._lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 operator /(SingleVector512 left, SingleVector512 right) => new(left._lanes / right._lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 operator -(SingleVector512 value) => new(value._lanes ^ Vector512.Create(-0.0f));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 MultiplyAdd(SingleVector512 left, SingleVector512 right, SingleVector512 addend) =>
        Fusion.IsHardware
            ? new(Vector512.FusedMultiplyAdd(left._lanes, right._lanes, addend._lanes))
            : new((left._lanes * right._lanes) + addend._lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 Abs(SingleVector512 value) => new(Vector512.Abs(value._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 CopySign(SingleVector512 magnitude, SingleVector512 sign) =>
        new(Vector512.ConditionalSelect(Vector512.Create(-0.0f), sign._lanes, magnitude._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 Round(SingleVector512 value) => new(Vector512.Round(value._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 Equal(SingleVector512 left, SingleVector512 right) => new(Vector512.Equals(left._lanes, right._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 LessThan(SingleVector512 left, SingleVector512 right) => new(Vector512.LessThan(left._lanes, right._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 LessThanOrEqual(SingleVector512 left, SingleVector512 right) => new(Vector512.LessThanOrEqual(left._lanes, right._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 Select(SingleVector512 mask, SingleVector512 whenTrue, SingleVector512 whenFalse) =>
        new(Vector512.ConditionalSelect(mask._lanes, whenTrue._lanes, whenFalse._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(SingleVector512 mask) => !Vector512.EqualsAll(mask._lanes.AsInt32(), Vector512<int>.Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 PowerOfTwo(SingleVector512 n) =>
        new(Vector512.ShiftLeft((n._lanes + Vector512.Create(SingleBits.PowerOfTwoShifter)).AsInt32(), SingleBits.FractionLength).AsSingle());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 Exponent(SingleVector512 value)
    {
        var field = Vector512.ShiftRightLogical(Vector512.Abs(value._lanes).AsInt32(), SingleBits.FractionLength);
        return new((field | Vector512.Create(SingleBits.ExponentShifterBits)).AsSingle() - Vector512.Create(SingleBits.ExponentShifter));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleVector512 Mantissa(SingleVector512 value) =>
        new(((value._lanes.AsInt32() & Vector512.Create(SingleBits.FractionMask)) | Vector512.Create(SingleBits.OneBits)).AsSingle());
}
#endif
