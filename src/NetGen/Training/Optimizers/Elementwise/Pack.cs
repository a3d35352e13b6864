using System;
using System.Runtime.CompilerServices;
using NetGen.Runtime;
#if NET
using System.Numerics;
using System.Runtime.InteropServices;
#endif

namespace NetGen;

/// <summary>
/// Some numbers of a network's precision side by side: a vector on modern .NET; on .NET Standard, where vectors may be slower than
/// numbers, one number. Every operation is elementwise and rounded to the precision, so the results do not depend on the width.
/// </summary>
internal readonly struct Pack<T>
    where T : unmanaged
{
#if NET
    private readonly Vector<T> _value;

    private Pack(Vector<T> value) => _value = value;

    /// <summary>How many numbers it holds.</summary>
    public static int Count => Vector<T>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack<T> Create(double value) => new(new Vector<T>(SpanMath.FromDouble<T>(value)));

    public static Pack<T> Load(Span<T> source, int offset) =>
        new(Vector.LoadUnsafe(ref MemoryMarshal.GetReference(source), (nuint)offset));

    public static Pack<T> Load(ReadOnlySpan<T> source, int offset) =>
        new(Vector.LoadUnsafe(ref MemoryMarshal.GetReference(source), (nuint)offset));

    public void Store(Span<T> target, int offset) => _value.StoreUnsafe(ref MemoryMarshal.GetReference(target), (nuint)offset);

    public static Pack<T> operator +(Pack<T> left, Pack<T> right) => new(left._value + right._value);

    public static Pack<T> operator -(Pack<T> left, Pack<T> right) => new(left._value - right._value);

    public static Pack<T> operator *(Pack<T> left, Pack<T> right) => new(left._value * right._value);

    public static Pack<T> operator /(Pack<T> left, Pack<T> right) => new(left._value / right._value);

    public static Pack<T> Sqrt(Pack<T> value) => new(Vector.SquareRoot(value._value));

    /// <summary>−1, 0 or 1.</summary>
    public static Pack<T> Sign(Pack<T> value)
    {
        Vector<T> positive = Vector.ConditionalSelect(Vector.GreaterThan(value._value, Vector<T>.Zero), Vector<T>.One, Vector<T>.Zero);
        return new(Vector.ConditionalSelect(Vector.LessThan(value._value, Vector<T>.Zero), -Vector<T>.One, positive));
    }

    /// <summary>One of two numbers, by whether <paramref name="value"/> is less than 0.</summary>
    public static Pack<T> IfNegative(Pack<T> value, Pack<T> negative, Pack<T> other) =>
        new(Vector.ConditionalSelect(Vector.LessThan(value._value, Vector<T>.Zero), negative._value, other._value));
#else
    private readonly double _value;

    private Pack(double value) => _value = value;

    /// <summary>How many numbers it holds.</summary>
    public static int Count => 1;

    // The nearest double of an operation on two floats, rounded to a float, is the nearest float.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Pack<T> Create(double value) => new(typeof(T) == typeof(float) ? (float)value : value);

    public static Pack<T> Load(Span<T> source, int offset) => new(SpanMath.ToDouble(source[offset]));

    public static Pack<T> Load(ReadOnlySpan<T> source, int offset) => Load(source.Elements(), offset);

    public void Store(Span<T> target, int offset) => target[offset] = SpanMath.FromDouble<T>(_value);

    public static Pack<T> operator +(Pack<T> left, Pack<T> right) => Create(left._value + right._value);

    public static Pack<T> operator -(Pack<T> left, Pack<T> right) => Create(left._value - right._value);

    public static Pack<T> operator *(Pack<T> left, Pack<T> right) => Create(left._value * right._value);

    public static Pack<T> operator /(Pack<T> left, Pack<T> right) => Create(left._value / right._value);

    public static Pack<T> Sqrt(Pack<T> value) => Create(Math.Sqrt(value._value));

    /// <summary>−1, 0 or 1.</summary>
    public static Pack<T> Sign(Pack<T> value) => new(value._value > 0 ? 1 : value._value < 0 ? -1 : 0);

    /// <summary>One of two numbers, by whether <paramref name="value"/> is less than 0.</summary>
    public static Pack<T> IfNegative(Pack<T> value, Pack<T> negative, Pack<T> other) => value._value < 0 ? negative : other;
#endif

    /// <summary>The lesser of two numbers.</summary>
    public static Pack<T> Min(Pack<T> left, Pack<T> right) => IfNegative(left - right, left, right);

    /// <summary>The greater of two numbers.</summary>
    public static Pack<T> Max(Pack<T> left, Pack<T> right) => IfNegative(left - right, right, left);
}
