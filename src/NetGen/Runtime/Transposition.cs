using System;
#if NET
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace NetGen.Runtime;

/// <summary>
/// Turns data points one after another into units one after another, and back. Exactly the numbers named are read and written.
/// </summary>
/// <remarks>Squares of 4 × 4 (2 × 2 in double precision) are turned in registers, several at once where vectors are wider.</remarks>
internal static partial class Transposition
{
    /// <summary>units[k·unitStride + p] = points[p·pointStride + k] for p &lt; count, k &lt; size.</summary>
    public static void ToUnits<T>(ReadOnlySpan<T> points, int pointStride, int count, int size, Span<T> units, int unitStride)
        where T : unmanaged
    {
        Check(points.Length, pointStride, count, size, units.Length, unitStride);
        int donePoints = 0;
        int doneUnits = 0;
#if NET
        doneUnits = size - (size % Vector128<T>.Count);
        donePoints = ToUnitsInRegisters(ref MemoryMarshal.GetReference(points), pointStride, count, doneUnits, ref MemoryMarshal.GetReference(units), unitStride);
#endif
        for (int p = doneUnits == size ? donePoints : 0; p < count; p++)
        {
            for (int k = p < donePoints ? doneUnits : 0; k < size; k++)
            {
                units[(k * unitStride) + p] = points[(p * pointStride) + k];
            }
        }
    }

    /// <summary>points[p·pointStride + k] = units[k·unitStride + p] for p &lt; count, k &lt; size.</summary>
    public static void ToPoints<T>(ReadOnlySpan<T> units, int unitStride, int count, int size, Span<T> points, int pointStride)
        where T : unmanaged
    {
        Check(points.Length, pointStride, count, size, units.Length, unitStride);
        int donePoints = 0;
        int doneUnits = 0;
#if NET
        doneUnits = size - (size % Vector128<T>.Count);
        donePoints = ToPointsInRegisters(ref MemoryMarshal.GetReference(units), unitStride, count, doneUnits, ref MemoryMarshal.GetReference(points), pointStride);
#endif
        for (int p = doneUnits == size ? donePoints : 0; p < count; p++)
        {
            for (int k = p < donePoints ? doneUnits : 0; k < size; k++)
            {
                points[(p * pointStride) + k] = units[(k * unitStride) + p];
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
