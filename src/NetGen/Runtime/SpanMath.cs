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
            return Same<float, T>((float)value);
        }

        if (typeof(T) == typeof(double))
        {
            return Same<double, T>(value);
        }

        throw Unsupported<T>();
    }

    /// <summary>The same number in double precision.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ToDouble<T>(T value)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            return Same<T, float>(value);
        }

        if (typeof(T) == typeof(double))
        {
            return Same<T, double>(value);
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

    /// <summary>A number of a type that is known to be the other.</summary>
    private static TTo Same<TFrom, TTo>(TFrom value)
        where TFrom : unmanaged
        where TTo : unmanaged =>
#if NET
        Unsafe.BitCast<TFrom, TTo>(value);
#else
        MemoryMarshal.Cast<TFrom, TTo>(MemoryMarshal.CreateSpan(ref value, 1))[0];
#endif

    /// <summary>What is thrown for numbers of other types.</summary>
    public static NotSupportedException Unsupported<T>() =>
        new($"A network computes in float or double, not in {typeof(T)}.");
}
