using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>
/// Moves data points between the spans of a program, in either layout, and the blocks that kernels work on: one row a unit,
/// one lane a data point.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Batch
{
    /// <summary>Copies some data points into a block: block[k·stride + p] becomes value k of data point first + p.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="source">All the data points.</param>
    /// <param name="layout">How <paramref name="source"/> lies in memory.</param>
    /// <param name="dataPoints">N, the data points in <paramref name="source"/>.</param>
    /// <param name="first">The data point of lane 0.</param>
    /// <param name="count">The data points to copy, at most <paramref name="stride"/>.</param>
    /// <param name="size">The values of a data point, and the rows of the block.</param>
    /// <param name="block">Receives the values; the lanes of a row from <paramref name="count"/> on become 0.</param>
    /// <param name="stride">The lanes of a row.</param>
    [MethodImpl(Hot.Loop)]
    public static void Read<T>(ReadOnlySpan<T> source, BatchLayout layout, int dataPoints, int first, int count, int size, Span<T> block, int stride)
        where T : unmanaged
    {
        if (layout == BatchLayout.SampleColumns)
        {
            for (int k = 0; k < size; k++)
            {
                source.Slice((k * dataPoints) + first, count).CopyTo(block.Slice(k * stride, stride));
            }
        }
        else
        {
            Transposition.ToUnits(source.Slice(first * size, count * size), size, count, size, block, stride);
        }

        if (count < stride)
        {
            for (int k = 0; k < size; k++)
            {
                block.Slice((k * stride) + count, stride - count).Clear();
            }
        }
    }

    /// <summary>Copies a block's data points back: value k of data point first + p becomes block[k·stride + p].</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="block">The values. The lanes of a row from <paramref name="count"/> on are not read.</param>
    /// <param name="stride">The lanes of a row.</param>
    /// <param name="destination">Receives the data points; all its other data points stay as they are.</param>
    /// <param name="layout">How <paramref name="destination"/> lies in memory.</param>
    /// <param name="dataPoints">N, the data points in <paramref name="destination"/>.</param>
    /// <param name="first">The data point of lane 0.</param>
    /// <param name="count">The data points to copy, at most <paramref name="stride"/>.</param>
    /// <param name="size">The values of a data point, and the rows of the block.</param>
    [MethodImpl(Hot.Loop)]
    public static void Write<T>(ReadOnlySpan<T> block, int stride, Span<T> destination, BatchLayout layout, int dataPoints, int first, int count, int size)
        where T : unmanaged
    {
        if (layout == BatchLayout.SampleColumns)
        {
            for (int k = 0; k < size; k++)
            {
                block.Slice(k * stride, count).CopyTo(destination.Slice((k * dataPoints) + first, count));
            }

            return;
        }

        Transposition.ToPoints(block, stride, count, size, destination.Slice(first * size, count * size), size);
    }

    /// <summary>Turns rows of data points into rows of units: units[k·unitStride + p] becomes points[p·pointStride + k].</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="points">A row for each data point.</param>
    /// <param name="pointStride">From one data point to the next.</param>
    /// <param name="count">The data points.</param>
    /// <param name="size">The units.</param>
    /// <param name="units">Receives a row for each unit.</param>
    /// <param name="unitStride">From one unit to the next.</param>
    public static void ToUnits<T>(ReadOnlySpan<T> points, int pointStride, int count, int size, Span<T> units, int unitStride)
        where T : unmanaged => Transposition.ToUnits(points, pointStride, count, size, units, unitStride);

    /// <summary>Turns rows of units into rows of data points: points[p·pointStride + k] becomes units[k·unitStride + p].</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="units">A row for each unit.</param>
    /// <param name="unitStride">From one unit to the next.</param>
    /// <param name="count">The data points.</param>
    /// <param name="size">The units.</param>
    /// <param name="points">Receives a row for each data point.</param>
    /// <param name="pointStride">From one data point to the next.</param>
    public static void ToPoints<T>(ReadOnlySpan<T> units, int unitStride, int count, int size, Span<T> points, int pointStride)
        where T : unmanaged => Transposition.ToPoints(units, unitStride, count, size, points, pointStride);

    /// <summary>Copies data points out of rows that may be longer than they are, into either layout.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="rows">A row for each data point.</param>
    /// <param name="rowStride">From one row to the next.</param>
    /// <param name="destination">Receives the data points; all its other data points stay as they are.</param>
    /// <param name="layout">How <paramref name="destination"/> lies in memory.</param>
    /// <param name="dataPoints">N, the data points in <paramref name="destination"/>.</param>
    /// <param name="first">The data point of the first row.</param>
    /// <param name="count">The data points to copy.</param>
    /// <param name="size">The values of a data point.</param>
    [MethodImpl(Hot.Loop)]
    public static void WriteRows<T>(ReadOnlySpan<T> rows, int rowStride, Span<T> destination, BatchLayout layout, int dataPoints, int first, int count, int size)
        where T : unmanaged
    {
        if (layout == BatchLayout.SampleColumns)
        {
            Transposition.ToUnits(rows, rowStride, count, size, destination[first..], dataPoints);
            return;
        }

        for (int p = 0; p < count; p++)
        {
            rows.Slice(p * rowStride, size).CopyTo(destination.Slice((first + p) * size, size));
        }
    }
}
