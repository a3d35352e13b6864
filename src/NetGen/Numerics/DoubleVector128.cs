#if NET
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen.Numerics;

/// <summary>Two double-precision numbers: a vector of 128 bits.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public readonly struct DoubleVector128 : IVector<DoubleVector128, double>
{
    private readonly Vector128<double> _lanes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private DoubleVector128(Vector128<double> lanes)
    {
        _lanes = lanes;
    }

    /// <inheritdoc/>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128<double>.Count;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 Create(double value) => new(Vector128.Create(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 Load(ref readonly double source, nint offset) => new(Vector128.LoadUnsafe(in source, (nuint)offset));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 Broadcast(ref readonly double source, nint offset) =>
        new(Vector128.Create(Unsafe.Add(ref Unsafe.AsRef(in source), offset)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref double destination, nint offset) => _lanes.StoreUnsafe(ref destination, (nuint)offset);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 operator +(DoubleVector128 left, DoubleVector128 right) => new(left._lanes + right._lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 operator -(DoubleVector128 left, DoubleVector128 right) => new(left._lanes - right._lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 operator *(DoubleVector128 left, DoubleVector128 right) => new(left._lanes * right._lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 operator /(DoubleVector128 left, DoubleVector128 right) => new(left._lanes / right._lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 operator -(DoubleVector128 value) => new(value._lanes ^ Vector128.Create(-0.0));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 MultiplyAdd(DoubleVector128 left, DoubleVector128 right, DoubleVector128 addend) =>
        Fusion.IsHardware
            ? new(Vector128.FusedMultiplyAdd(left._lanes, right._lanes, addend._lanes))
            : new((left._lanes * right._lanes) + addend._lanes);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 Abs(DoubleVector128 value) => new(Vector128.Abs(value._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 CopySign(DoubleVector128 magnitude, DoubleVector128 sign) =>
        new(Vector128.ConditionalSelect(Vector128.Create(-0.0), sign._lanes, magnitude._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 Round(DoubleVector128 value) => new(Vector128.Round(value._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 Equal(DoubleVector128 left, DoubleVector128 right) => new(Vector128.Equals(left._lanes, right._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 LessThan(DoubleVector128 left, DoubleVector128 right) => new(Vector128.LessThan(left._lanes, right._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 LessThanOrEqual(DoubleVector128 left, DoubleVector128 right) => new(Vector128.LessThanOrEqual(left._lanes, right._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 Select(DoubleVector128 mask, DoubleVector128 whenTrue, DoubleVector128 whenFalse) =>
        new(Vector128.ConditionalSelect(mask._lanes, whenTrue._lanes, whenFalse._lanes));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(DoubleVector128 mask) => !Vector128.EqualsAll(mask._lanes.AsInt64(), Vector128<long>.Zero);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 PowerOfTwo(DoubleVector128 n) =>
        new(Vector128.ShiftLeft((n._lanes + Vector128.Create(DoubleBits.PowerOfTwoShifter)).AsInt64(), DoubleBits.FractionLength).AsDouble());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 Exponent(DoubleVector128 value)
    {
        var field = Vector128.ShiftRightLogical(Vector128.Abs(value._lanes).AsInt64(), DoubleBits.FractionLength);
        return new((field | Vector128.Create(DoubleBits.ExponentShifterBits)).AsDouble() - Vector128.Create(DoubleBits.ExponentShifter));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleVector128 Mantissa(DoubleVector128 value) =>
        new(((value._lanes.AsInt64() & Vector128.Create(DoubleBits.FractionMask)) | Vector128.Create(DoubleBits.OneBits)).AsDouble());
}
#endif
