using System;
using System.Runtime.CompilerServices;
#if NET
using System.Runtime.InteropServices;
#endif

namespace NetGen.Runtime;

/// <summary>
/// Turns data points one after another into units one after another, and back. Exactly the numbers named are read and written.
/// </summary>
/// <remarks>Squares of 4 × 4 (2 × 2 in double precision) are turned in registers, two or four at once where vectors are wider.</remarks>
internal static partial class Transposition
{
    /// <summary>units[k·unitStride + p] = points[p·pointStride + k] for p &lt; count, k &lt; size.</summary>
    [MethodImpl(Hot.Loop)]
    public static void ToUnits<T>(ReadOnlySpan<T> points, int pointStride, int count, int size, Span<T> units, int unitStride)
        where T : unmanaged
    {
        Check(points.Length, pointStride, count, size, units.Length, unitStride);
#if NET
        if (ToUnitsInRegisters(ref MemoryMarshal.GetReference(points), pointStride, count, size, ref MemoryMarshal.GetReference(units), unitStride))
        {
            return;
        }
#endif
        for (int p = 0; p < count; p++)
        {
            for (int k = 0; k < size; k++)
            {
                units[(k * unitStride) + p] = points.Elements()[(p * pointStride) + k];
            }
        }
    }

    /// <summary>points[p·pointStride + k] = units[k·unitStride + p] for p &lt; count, k &lt; size.</summary>
    [MethodImpl(Hot.Loop)]
    public static void ToPoints<T>(ReadOnlySpan<T> units, int unitStride, int count, int size, Span<T> points, int pointStride)
        where T : unmanaged
    {
        Check(points.Length, pointStride, count, size, units.Length, unitStride);
#if NET
        if (ToPointsInRegisters(ref MemoryMarshal.GetReference(units), unitStride, count, size, ref MemoryMarshal.GetReference(points), pointStride))
        {
            return;
        }
#endif
        for (int p = 0; p < count; p++)
        {
            for (int k = 0; k < size; k++)
            {
                points[(p * pointStride) + k] = units.Elements()[(k * unitStride) + p];
            }
        }
    }

    private static void Check(int points, int pointStride, int count, int size, int units, int unitStride)
    {
        if (count > 0 && size > 0
            && (((count - 1L) * pointStride) + size > points || ((size - 1L) * unitStride) + count > units))
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, "The matrix does not fit into the memory given for it.");
        }
    }
}
