using System;
using System.Numerics;
using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>
/// Arithmetic on numbers of a network's precision. .NET Standard 2.1 has no generic mathematics, so here, and only here, code
/// that is generic over the precision is sent to <see cref="float"/> or <see cref="double"/>.
/// </summary>
/// <remarks>
/// The comparisons of types below are constants to the JIT, and the casts of spans change no data. Everything is elementwise
/// with each operation rounded, so the results do not depend on the width of a vector.
/// </remarks>
internal static class SpanMath
{
    /// <summary>The nearest number of the precision.</summary>
    public static T FromDouble<T>(double value)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            float single = (float)value;
            return MemoryMarshal.Cast<float, T>(MemoryMarshal.CreateReadOnlySpan(ref single, 1))[0];
        }

        if (typeof(T) == typeof(double))
        {
            return MemoryMarshal.Cast<double, T>(MemoryMarshal.CreateReadOnlySpan(ref value, 1))[0];
        }

        throw Unsupported<T>();
    }

    /// <summary>The same number in double precision.</summary>
    public static double ToDouble<T>(T value)
        where T : unmanaged
    {
        ReadOnlySpan<T> number = MemoryMarshal.CreateReadOnlySpan(ref value, 1);
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

    /// <summary>target ← target − factor · values, the factor rounded to the precision first.</summary>
    public static void SubtractScaled<T>(Span<T> target, ReadOnlySpan<T> values, double factor)
        where T : unmanaged
    {
        if (values.Length != target.Length)
        {
            throw new ArgumentException($"values holds {values.Length} numbers; it must hold as many as target, {target.Length}.", nameof(values));
        }

        int done = Vector.IsHardwareAccelerated ? SubtractScaledVectors(target, values, factor) : 0;
        target = target[done..];
        values = values[done..];
        if (typeof(T) == typeof(float))
        {
            SubtractScaledScalars(MemoryMarshal.Cast<T, float>(target), MemoryMarshal.Cast<T, float>(values), (float)factor);
        }
        else if (typeof(T) == typeof(double))
        {
            SubtractScaledScalars(MemoryMarshal.Cast<T, double>(target), MemoryMarshal.Cast<T, double>(values), factor);
        }
        else
        {
            throw Unsupported<T>();
        }
    }

    /// <summary>The whole vectors of <see cref="SubtractScaled"/>.</summary>
    /// <returns>How many numbers they hold.</returns>
    private static int SubtractScaledVectors<T>(Span<T> target, ReadOnlySpan<T> values, double factor)
        where T : unmanaged
    {
        Span<Vector<T>> targetVectors = MemoryMarshal.Cast<T, Vector<T>>(target);
        ReadOnlySpan<Vector<T>> valueVectors = MemoryMarshal.Cast<T, Vector<T>>(values)[..targetVectors.Length];
        var factors = new Vector<T>(FromDouble<T>(factor));
        for (int i = 0; i < targetVectors.Length; i++)
        {
            targetVectors[i] -= factors * valueVectors[i];
        }

        return targetVectors.Length * Vector<T>.Count;
    }

    private static void SubtractScaledScalars(Span<float> target, ReadOnlySpan<float> values, float factor)
    {
        for (int i = 0; i < target.Length; i++)
        {
            // The cast keeps runtimes that compute in a wider format from doing so: it rounds the product.
            target[i] -= (float)(factor * values[i]);
        }
    }

    private static void SubtractScaledScalars(Span<double> target, ReadOnlySpan<double> values, double factor)
    {
        for (int i = 0; i < target.Length; i++)
        {
            target[i] -= (double)(factor * values[i]);
        }
    }

    private static NotSupportedException Unsupported<T>() =>
        new($"A network computes in float or double, not in {typeof(T)}.");
}
