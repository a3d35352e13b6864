using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>
/// Arithmetic on numbers of a network's precision. .NET Standard 2.1 has no generic mathematics, so here, and only here, code
/// that is generic over the precision is sent to <see cref="float"/> or <see cref="double"/>.
/// </summary>
/// <remarks>
/// The comparisons of types below are constants to the JIT, and the casts of spans change no data. Everything is elementwise
/// with each operation rounded.
/// </remarks>
internal static class SpanMath
{
    /// <summary>The nearest number of the precision.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T FromDouble<T>(double value)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            float single = (float)value;
            return MemoryMarshal.Cast<float, T>(MemoryMarshal.CreateSpan(ref single, 1))[0];
        }

        if (typeof(T) == typeof(double))
        {
            return MemoryMarshal.Cast<double, T>(MemoryMarshal.CreateSpan(ref value, 1))[0];
        }

        throw Unsupported<T>();
    }

    /// <summary>The same number in double precision.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ToDouble<T>(T value)
        where T : unmanaged
    {
        Span<T> number = MemoryMarshal.CreateSpan(ref value, 1);
        if (typeof(T) == typeof(float))
        {
            return MemoryMarshal.Cast<T, float>(number)[0];
        }

        if (typeof(T) == typeof(double))
        {
            return MemoryMarshal.Cast<T, double>(number)[0];
        }

        throw Unsupported<T>();
    }

    /// <summary>The same numbers as numbers of double precision, which they are.</summary>
    public static Span<double> AsDoubles<T>(Span<T> values)
        where T : unmanaged => MemoryMarshal.Cast<T, double>(values);

    /// <summary>The same numbers as numbers of double precision, which they are.</summary>
    public static ReadOnlySpan<double> AsDoubles<T>(ReadOnlySpan<T> values)
        where T : unmanaged => MemoryMarshal.Cast<T, double>(values);

    /// <summary>Converts numbers to double precision, which is exact.</summary>
    public static void ToDoubles<T>(ReadOnlySpan<T> values, Span<double> target)
        where T : unmanaged
    {
        for (int i = 0; i < values.Length; i++)
        {
            target[i] = ToDouble(values.Elements()[i]);
        }
    }

    /// <summary>Rounds numbers to the precision.</summary>
    public static void FromDoubles<T>(ReadOnlySpan<double> values, Span<T> target)
        where T : unmanaged
    {
        for (int i = 0; i < values.Length; i++)
        {
            target[i] = FromDouble<T>(values.Elements()[i]);
        }
    }

    /// <summary>What is thrown for numbers of other types.</summary>
    public static NotSupportedException Unsupported<T>() =>
        new($"A network computes in float or double, not in {typeof(T)}.");
}
