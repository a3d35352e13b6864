using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
#if NET
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace NetGen.Runtime;

/// <summary>What kernels do across the lanes of a block: weigh data points, add up losses and partial sums, in one fixed order.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Lanes
{
    /// <summary>Fills a row with w_n / N, the share of each data point in J; the lanes past the last data point become 0.</summary>
    /// <param name="sampleWeights">A weight for each of all the data points, or empty for ones.</param>
    /// <param name="dataPoints">N.</param>
    /// <param name="first">The data point of lane 0.</param>
    /// <param name="count">The data points of the block.</param>
    /// <param name="row">Receives the shares.</param>
    [MethodImpl(Hot.Loop)]
    public static void Scales(ReadOnlySpan<float> sampleWeights, int dataPoints, int first, int count, Span<float> row)
    {
        row[count..].Clear();
        if (sampleWeights.IsEmpty)
        {
            row[..count].Fill(1f / dataPoints);
            return;
        }

        for (int p = 0; p < count; p++)
        {
            row[p] = sampleWeights.Elements()[first + p] / dataPoints;
        }
    }

    /// <inheritdoc cref="Scales(ReadOnlySpan{float}, int, int, int, Span{float})"/>
    [MethodImpl(Hot.Loop)]
    public static void Scales(ReadOnlySpan<double> sampleWeights, int dataPoints, int first, int count, Span<double> row)
    {
        row[count..].Clear();
        if (sampleWeights.IsEmpty)
        {
            row[..count].Fill(1.0 / dataPoints);
            return;
        }

        for (int p = 0; p < count; p++)
        {
            row[p] = sampleWeights.Elements()[first + p] / dataPoints;
        }
    }

    /// <summary>Adds up losses, each times its share, in double precision.</summary>
    /// <param name="losses">The loss of each data point.</param>
    /// <param name="scales">The share of each, at least as many.</param>
    [MethodImpl(Hot.Loop)]
    public static double WeightedSum(ReadOnlySpan<float> losses, ReadOnlySpan<float> scales)
    {
        Span<float> loss = losses.Elements(), scale = scales[..losses.Length].Elements();

        // In four parts, since each addition waits for the one before.
        double sum0 = 0.0, sum1 = 0.0, sum2 = 0.0, sum3 = 0.0;
        int p = 0;
        for (; p < loss.Length - 3; p += 4)
        {
            sum0 += (double)loss[p] * scale[p];
            sum1 += (double)loss[p + 1] * scale[p + 1];
            sum2 += (double)loss[p + 2] * scale[p + 2];
            sum3 += (double)loss[p + 3] * scale[p + 3];
        }

        for (; p < loss.Length; p++)
        {
            sum0 += (double)loss[p] * scale[p];
        }

        return sum0 + sum1 + (sum2 + sum3);
    }

    /// <inheritdoc cref="WeightedSum(ReadOnlySpan{float}, ReadOnlySpan{float})"/>
    [MethodImpl(Hot.Loop)]
    public static double WeightedSum(ReadOnlySpan<double> losses, ReadOnlySpan<double> scales)
    {
        Span<double> loss = losses.Elements(), scale = scales[..losses.Length].Elements();

        // In four parts, since each addition waits for the one before.
        double sum0 = 0.0, sum1 = 0.0, sum2 = 0.0, sum3 = 0.0;
        int p = 0;
        for (; p < loss.Length - 3; p += 4)
        {
            sum0 += loss[p] * scale[p];
            sum1 += loss[p + 1] * scale[p + 1];
            sum2 += loss[p + 2] * scale[p + 2];
            sum3 += loss[p + 3] * scale[p + 3];
        }

        for (; p < loss.Length; p++)
        {
            sum0 += loss[p] * scale[p];
        }

        return sum0 + sum1 + (sum2 + sum3);
    }

    /// <summary>Adds up losses in double precision, in four parts, since each addition waits for the one before.</summary>
    /// <param name="losses">The loss of each data point.</param>
    [MethodImpl(Hot.Loop)]
    public static double Sum(ReadOnlySpan<float> losses)
    {
        Span<float> loss = losses.Elements();
        double sum0 = 0.0, sum1 = 0.0, sum2 = 0.0, sum3 = 0.0;
        int p = 0;
        for (; p < loss.Length - 3; p += 4)
        {
            sum0 += loss[p];
            sum1 += loss[p + 1];
            sum2 += loss[p + 2];
            sum3 += loss[p + 3];
        }

        for (; p < loss.Length; p++)
        {
            sum0 += loss[p];
        }

        return sum0 + sum1 + (sum2 + sum3);
    }

    /// <inheritdoc cref="Sum(ReadOnlySpan{float})"/>
    [MethodImpl(Hot.Loop)]
    public static double Sum(ReadOnlySpan<double> losses)
    {
        Span<double> loss = losses.Elements();
        double sum0 = 0.0, sum1 = 0.0, sum2 = 0.0, sum3 = 0.0;
        int p = 0;
        for (; p < loss.Length - 3; p += 4)
        {
            sum0 += loss[p];
            sum1 += loss[p + 1];
            sum2 += loss[p + 2];
            sum3 += loss[p + 3];
        }

        for (; p < loss.Length; p++)
        {
            sum0 += loss[p];
        }

        return sum0 + sum1 + (sum2 + sum3);
    }

    /// <summary>Fills a block with one-hot targets: 1 in the row of a data point's class, 0 elsewhere.</summary>
    /// <param name="labels">The class of each data point of the block.</param>
    /// <param name="block">Receives a row for each class.</param>
    /// <param name="stride">The lanes of a row.</param>
    public static void OneHot(ReadOnlySpan<int> labels, Span<float> block, int stride)
    {
        block.Clear();
        for (int p = 0; p < labels.Length; p++)
        {
            block[(labels.Elements()[p] * stride) + p] = 1f;
        }
    }

    /// <inheritdoc cref="OneHot(ReadOnlySpan{int}, Span{float}, int)"/>
    public static void OneHot(ReadOnlySpan<int> labels, Span<double> block, int stride)
    {
        block.Clear();
        for (int p = 0; p < labels.Length; p++)
        {
            block[(labels.Elements()[p] * stride) + p] = 1.0;
        }
    }

#if NET
    /// <summary>Zeroes all numbers.</summary>
    /// <typeparam name="T">The type of a number.</typeparam>
    /// <param name="values">The numbers.</param>
    [MethodImpl(Hot.Loop)]
    public static void Clear<T>(Span<T> values)
        where T : unmanaged
    {
        // Past some hundred bytes the runtime clears in native code, and the way there and back takes longer than a few kilobytes do.
        const int MostVectors = 128;
        Span<Vector<T>> vectors = MemoryMarshal.Cast<T, Vector<T>>(values);
        if (vectors.Length > MostVectors)
        {
            values.Clear();
            return;
        }

        foreach (ref Vector<T> vector in vectors)
        {
            vector = Vector<T>.Zero;
        }

        values[(vectors.Length * Vector<T>.Count)..].Clear();
    }

#endif
    /// <summary>Zeroes the lanes past the last data point in every row, so that they add nothing to a sum.</summary>
    /// <typeparam name="T">The type of a value.</typeparam>
    /// <param name="block">The rows.</param>
    /// <param name="stride">The lanes of a row.</param>
    /// <param name="count">The data points of the block.</param>
    public static void ClearPadding<T>(Span<T> block, int stride, int count)
    {
        for (int row = 0; count < stride && row < block.Length; row += stride)
        {
            block.Slice(row + count, stride - count).Clear();
        }
    }

    /// <summary>Adds to each element the sum of its partial sums: halves are added to each other until one is left.</summary>
    /// <param name="partial">The partial sums, <paramref name="lanes"/> for each element. Overwritten.</param>
    /// <param name="lanes">How many there are, a power of two.</param>
    /// <param name="sums">What is added to.</param>
    [MethodImpl(Hot.Loop)]
    public static void AddSums(Span<float> partial, int lanes, Span<float> sums)
    {
#if NET
        if (lanes == 4 * Vector128<float>.Count)
        {
            AddQuarters(partial, sums);
            return;
        }

#endif
        for (int i = 0; i < sums.Length; i++)
        {
            Span<float> part = partial.Slice(i * lanes, lanes);
            for (int half = lanes / 2; half > 0; half /= 2)
            {
                for (int k = 0; k < half; k++)
                {
                    part[k] += part[half + k];
                }
            }

            sums[i] += part[0];
        }
    }

    /// <inheritdoc cref="AddSums(Span{float}, int, Span{float})"/>
    [MethodImpl(Hot.Loop)]
    public static void AddSums(Span<double> partial, int lanes, Span<double> sums)
    {
#if NET
        if (lanes == 4 * Vector128<double>.Count)
        {
            AddQuarters(partial, sums);
            return;
        }

#endif
        for (int i = 0; i < sums.Length; i++)
        {
            Span<double> part = partial.Slice(i * lanes, lanes);
            for (int half = lanes / 2; half > 0; half /= 2)
            {
                for (int k = 0; k < half; k++)
                {
                    part[k] += part[half + k];
                }
            }

            sums[i] += part[0];
        }
    }
}
