using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>One single-precision number: a vector of one lane.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public partial struct SingleScalar
{
    // Set by initialisers rather than a constructor, as in the vectors.
    private float _value;

    /// <summary>The number.</summary>
    public readonly float Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _value;
    }

    /// <summary>The number of lanes: 1.</summary>
    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1;
    }

    /// <summary>This number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar Create(float value) => new() { _value = value };

    /// <summary>Sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar operator +(SingleScalar left, SingleScalar right) => new() { _value = left._value + right._value };

    /// <summary>Difference.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar operator -(SingleScalar left, SingleScalar right) => new() { _value = left._value - right._value };

    /// <summary>Product.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar operator *(SingleScalar left, SingleScalar right) => new() { _value = left._value * right._value };

    /// <summary>Quotient.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar operator /(SingleScalar left, SingleScalar right) => new() { _value = left._value / right._value };

    /// <summary>Opposite sign, of a NaN too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar operator -(SingleScalar value) => new() { _value = -value._value };

    /// <summary>Absolute value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScalar Abs(SingleScalar value) => new() { _value = MathF.Abs(value._value) };

    /// <summary>Whether the mask is set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(SingleScalar mask) => BitConverter.SingleToInt32Bits(mask._value) != 0;
}
