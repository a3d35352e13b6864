using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>Looks for numbers that are none.</summary>
internal static class SpanChecks
{
    /// <summary>The place of the first NaN or infinity, −1 if there is none.</summary>
    public static int IndexOfNonFinite<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        if (AreFinite(values))
        {
            return -1;
        }

        int i = 0;
        while (IsFinite(SpanMath.ToDouble(values.Elements()[i])))
        {
            i++;
        }

        return i;
    }

    /// <summary>Whether there is no NaN and no infinity.</summary>
    [MethodImpl(Hot.Loop)]
    public static bool AreFinite<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        int done = 0;
        if (Vector.IsHardwareAccelerated)
        {
            Span<Vector<T>> vectors = MemoryMarshal.Cast<T, Vector<T>>(values.Elements());
            Vector<T> sum = Vector<T>.Zero;
            foreach (Vector<T> vector in vectors)
            {
                // 0 for a finite number, else NaN, which stays.
                sum += vector - vector;
            }

            if (!Vector.EqualsAll(sum, Vector<T>.Zero))
            {
                return false;
            }

            done = vectors.Length * Vector<T>.Count;
        }

        foreach (T value in values[done..].Elements())
        {
            if (!IsFinite(SpanMath.ToDouble(value)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a number is neither NaN nor infinite.</summary>
    public static bool IsFinite(double value) => value - value == 0;
}
