using System;
using System.ComponentModel;

namespace NetGen.Runtime;

/// <summary>
/// Moves data points between the spans of a program, in either layout, and the blocks that kernels work on: one row a unit,
/// one lane a data point.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Batch
{
    // Data points that are transposed together: as many places are read at once, within the associativity of every
    // first-level cache even where a data point is as long as a power of two, and as many lanes are written one after another.
    private const int Tile = 8;

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
            ReadOnlySpan<T> points = source.Slice(first * size, count * size);
            for (int tile = 0; tile < count; tile += Tile)
            {
                int lanes = Math.Min(Tile, count - tile);
                for (int k = 0; k < size; k++)
                {
                    Span<T> row = block.Slice((k * stride) + tile, lanes);
                    int place = (tile * size) + k;
                    for (int p = 0; p < row.Length; p++)
                    {
                        row[p] = points[place];
                        place += size;
                    }
                }
            }
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

        Span<T> points = destination.Slice(first * size, count * size);
        for (int tile = 0; tile < count; tile += Tile)
        {
            int lanes = Math.Min(Tile, count - tile);
            for (int k = 0; k < size; k++)
            {
                ReadOnlySpan<T> row = block.Slice((k * stride) + tile, lanes);
                int place = (tile * size) + k;
                for (int p = 0; p < row.Length; p++)
                {
                    points[place] = row[p];
                    place += size;
                }
            }
        }
    }
}
