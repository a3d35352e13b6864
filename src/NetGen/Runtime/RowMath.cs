using System;
using System.Numerics;
using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>
/// Sums of rows of numbers of a network's precision. Everything is elementwise and rounded, so the results do not depend on the
/// width of a vector.
/// </summary>
internal static class RowMath
{
    /// <summary>target ← target + values.</summary>
    public static void Add<T>(Span<T> target, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        int done = 0;
        if (Vector.IsHardwareAccelerated)
        {
            Span<Vector<T>> targets = MemoryMarshal.Cast<T, Vector<T>>(target);
            Span<Vector<T>> added = MemoryMarshal.Cast<T, Vector<T>>(values.Elements())[..targets.Length];
            for (int i = 0; i < targets.Length; i++)
            {
                targets[i] += added[i];
            }

            done = targets.Length * Vector<T>.Count;
        }

        for (int i = done; i < target.Length; i++)
        {
            target[i] = SpanMath.FromDouble<T>(SpanMath.ToDouble(target[i]) + SpanMath.ToDouble(values.Elements()[i]));
        }
    }

    /// <summary>target ← factor · values, the factor rounded to the precision first. Both may be the same memory.</summary>
    public static void Multiply<T>(Span<T> target, ReadOnlySpan<T> values, double factor)
        where T : unmanaged
    {
        T rounded = SpanMath.FromDouble<T>(factor);
        int done = 0;
        if (Vector.IsHardwareAccelerated)
        {
            Span<Vector<T>> targets = MemoryMarshal.Cast<T, Vector<T>>(target);
            Span<Vector<T>> multiplied = MemoryMarshal.Cast<T, Vector<T>>(values.Elements())[..targets.Length];
            var factors = new Vector<T>(rounded);
            for (int i = 0; i < targets.Length; i++)
            {
                targets[i] = factors * multiplied[i];
            }

            done = targets.Length * Vector<T>.Count;
        }

        for (int i = done; i < target.Length; i++)
        {
            target[i] = SpanMath.FromDouble<T>(SpanMath.ToDouble(rounded) * SpanMath.ToDouble(values.Elements()[i]));
        }
    }
}
