#if NET
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>Eight double-precision numbers: a vector of 512 bits.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct DoubleVector512 : IVector<DoubleVector512, double>
{
    private readonly Vector512<double> _lanes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private DoubleVector512(Vector512<double> lanes)
    {
        _lanes = lanes;
    }

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512<double>.Count;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 Create(double value) => new(Vector512.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 Load(ref readonly double source, nint offset) => new(Vector512.LoadUnsafe(in source, (nuint)offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 Broadcast(ref readonly double source, nint offset) =>
        new(Vector512.Create(Unsafe.Add(ref Unsafe.AsRef(in source), offset)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref double destination, nint offset) => _lanes.StoreUnsafe(ref destination, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 operator +(DoubleVector512 left, DoubleVector512 right) => new(left._lanes + right._lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 operator -(DoubleVector512 left, DoubleVector512 right) => new(left._lanes - right._lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 operator *(DoubleVector512 left, DoubleVector512 right) => new(left._lanes * right._lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 operator /(DoubleVector512 left, DoubleVector512 right) => new(left._lanes / right._lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 operator -(DoubleVector512 value) => new(value._lanes ^ Vector512.Create(-0.0));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 MultiplyAdd(DoubleVector512 left, DoubleVector512 right, DoubleVector512 addend) =>
        Fusion.IsHardware
            ? new(Vector512.FusedMultiplyAdd(left._lanes, right._lanes, addend._lanes))
            : new((left._lanes * right._lanes) + addend._lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 Abs(DoubleVector512 value) => new(Vector512.Abs(value._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 CopySign(DoubleVector512 magnitude, DoubleVector512 sign) =>
        new(Vector512.ConditionalSelect(Vector512.Create(-0.0), sign._lanes, magnitude._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 Round(DoubleVector512 value) => new(Vector512.Round(value._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 Equal(DoubleVector512 left, DoubleVector512 right) => new(Vector512.Equals(left._lanes, right._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 LessThan(DoubleVector512 left, DoubleVector512 right) => new(Vector512.LessThan(left._lanes, right._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 LessThanOrEqual(DoubleVector512 left, DoubleVector512 right) => new(Vector512.LessThanOrEqual(left._lanes, right._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 Select(DoubleVector512 mask, DoubleVector512 whenTrue, DoubleVector512 whenFalse) =>
        new(Vector512.ConditionalSelect(mask._lanes, whenTrue._lanes, whenFalse._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(DoubleVector512 mask) => !Vector512.EqualsAll(mask._lanes.AsInt64(), Vector512<long>.Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 PowerOfTwo(DoubleVector512 n) =>
        new(Vector512.ShiftLeft((n._lanes + Vector512.Create(DoubleBits.PowerOfTwoShifter)).AsInt64(), DoubleBits.FractionLength).AsDouble());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 Exponent(DoubleVector512 value)
    {
        var field = Vector512.ShiftRightLogical(Vector512.Abs(value._lanes).AsInt64(), DoubleBits.FractionLength);
        return new((field | Vector512.Create(DoubleBits.ExponentShifterBits)).AsDouble() - Vector512.Create(DoubleBits.ExponentShifter));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector512 Mantissa(DoubleVector512 value) =>
        new(((value._lanes.AsInt64() & Vector512.Create(DoubleBits.FractionMask)) | Vector512.Create(DoubleBits.OneBits)).AsDouble());
}
#endif
