#if NET
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>Four double-precision numbers: a vector of 256 bits.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct DoubleVector256 : IVector<DoubleVector256, double>
{
    private readonly Vector256<double> _lanes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private DoubleVector256(Vector256<double> lanes)
    {
        _lanes = lanes;
    }

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256<double>.Count;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 Create(double value) => new(Vector256.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 Load(ref readonly double source, nint offset) => new(Vector256.LoadUnsafe(in source, (nuint)offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 Broadcast(ref readonly double source, nint offset) =>
        new(Vector256.Create(Unsafe.Add(ref Unsafe.AsRef(in source), offset)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref double destination, nint offset) => _lanes.StoreUnsafe(ref destination, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 operator +(DoubleVector256 left, DoubleVector256 right) => new(left._lanes + right._lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 operator -(DoubleVector256 left, DoubleVector256 right) => new(left._lanes - right._lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 operator *(DoubleVector256 left, DoubleVector256 right) => new(left._lanes * right._lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 operator /(DoubleVector256 left, DoubleVector256 right) => new(left._lanes / right._lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 operator -(DoubleVector256 value) => new(value._lanes ^ Vector256.Create(-0.0));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 MultiplyAdd(DoubleVector256 left, DoubleVector256 right, DoubleVector256 addend) =>
        Fusion.IsHardware
            ? new(Vector256.FusedMultiplyAdd(left._lanes, right._lanes, addend._lanes))
            : new((left._lanes * right._lanes) + addend._lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 Abs(DoubleVector256 value) => new(Vector256.Abs(value._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 CopySign(DoubleVector256 magnitude, DoubleVector256 sign) =>
        new(Vector256.ConditionalSelect(Vector256.Create(-0.0), sign._lanes, magnitude._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 Round(DoubleVector256 value) => new(Vector256.Round(value._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 Equal(DoubleVector256 left, DoubleVector256 right) => new(Vector256.Equals(left._lanes, right._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 LessThan(DoubleVector256 left, DoubleVector256 right) => new(Vector256.LessThan(left._lanes, right._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 LessThanOrEqual(DoubleVector256 left, DoubleVector256 right) => new(Vector256.LessThanOrEqual(left._lanes, right._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 Select(DoubleVector256 mask, DoubleVector256 whenTrue, DoubleVector256 whenFalse) =>
        new(Vector256.ConditionalSelect(mask._lanes, whenTrue._lanes, whenFalse._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(DoubleVector256 mask) => !Vector256.EqualsAll(mask._lanes.AsInt64(), Vector256<long>.Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 PowerOfTwo(DoubleVector256 n) =>
        new(Vector256.ShiftLeft((n._lanes + Vector256.Create(DoubleBits.PowerOfTwoShifter)).AsInt64(), DoubleBits.FractionLength).AsDouble());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 Exponent(DoubleVector256 value)
    {
        var field = Vector256.ShiftRightLogical(Vector256.Abs(value._lanes).AsInt64(), DoubleBits.FractionLength);
        return new((field | Vector256.Create(DoubleBits.ExponentShifterBits)).AsDouble() - Vector256.Create(DoubleBits.ExponentShifter));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector256 Mantissa(DoubleVector256 value) =>
        new(((value._lanes.AsInt64() & Vector256.Create(DoubleBits.FractionMask)) | Vector256.Create(DoubleBits.OneBits)).AsDouble());
}
#endif
