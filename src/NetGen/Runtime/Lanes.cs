using System;
using System.ComponentModel;
#if NET
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using NetGen.Numerics;
#endif

namespace NetGen.Runtime;

/// <summary>What kernels do across the lanes of a block: weigh data points, add up losses and partial sums, in one fixed order.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Lanes
{
    /// <summary>Fills a row with w_n / N, the share of each data point in J; the lanes past the last data point become 0.</summary>
    /// <param name="sampleWeights">A weight for each of all the data points, or empty for ones.</param>
    /// <param name="dataPoints">N.</param>
    /// <param name="first">The data point of lane 0.</param>
    /// <param name="count">The data points of the block.</param>
    /// <param name="row">Receives the shares.</param>
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

#if NET
    /// <summary>The largest of some numbers. Their places up to a multiple of four are read: −∞ stands there.</summary>
    /// <param name="values">The first number.</param>
    /// <param name="count">How many there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Max(ref float values, nint count)
    {
        Vector128<float> largest = Vector128.LoadUnsafe(ref values);
        for (nint i = 4; i < count; i += 4)
        {
            largest = Larger(largest, Vector128.LoadUnsafe(ref values, (nuint)i));
        }

        largest = Larger(largest, Vector128.Shuffle(largest, Vector128.Create(2, 3, 0, 1)));
        return Larger(largest, Vector128.Shuffle(largest, Vector128.Create(1, 0, 3, 2))).ToScalar();
    }

    /// <summary>The sum of some numbers in four parts, then (0 + 2) + (1 + 3). Their places up to a multiple of four are read: 0 stands there.</summary>
    /// <param name="values">The first number.</param>
    /// <param name="count">How many there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sum(ref float values, nint count)
    {
        Vector128<float> parts = Vector128.LoadUnsafe(ref values);
        for (nint i = 4; i < count; i += 4)
        {
            parts += Vector128.LoadUnsafe(ref values, (nuint)i);
        }

        parts += Vector128.Shuffle(parts, Vector128.Create(2, 3, 0, 1));
        return (parts + Vector128.Shuffle(parts, Vector128.Create(1, 0, 3, 2))).ToScalar();
    }

    // As a comparison and a choice, which means the same everywhere for a NaN.
    private static Vector128<float> Larger(Vector128<float> left, Vector128<float> right) =>
        Vector128.ConditionalSelect(Vector128.LessThan(left, right), right, left);

    /// <inheritdoc cref="Max(ref float, nint)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Max(ref double values, nint count)
    {
        double largest = values;
        for (nint i = 1; i < count; i++)
        {
            double value = Unsafe.Add(ref values, i);
            largest = largest < value ? value : largest;
        }

        return largest;
    }

    /// <inheritdoc cref="Sum(ref float, nint)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(ref double values, nint count)
    {
        Vector128<double> low = Vector128.LoadUnsafe(ref values), high = Vector128.LoadUnsafe(ref values, 2);
        for (nint i = 4; i < count; i += 4)
        {
            low += Vector128.LoadUnsafe(ref values, (nuint)i);
            high += Vector128.LoadUnsafe(ref values, (nuint)(i + 2));
        }

        low += high;
        return low[0] + low[1];
    }

    // The same halves, four lanes at a time, and four elements as long as there are as many.
    private static void AddQuarters(ReadOnlySpan<float> partial, Span<float> sums)
    {
        int side = Vector128<float>.Count;
        partial = partial[..(4 * side * sums.Length)];
        ref float part = ref MemoryMarshal.GetReference(partial);
        ref float sum = ref MemoryMarshal.GetReference(sums);
        nint i = 0;
        if (Avx.IsSupported && Vector256.IsHardwareAccelerated)
        {
            for (; i <= sums.Length - (2 * side); i += 2 * side)
            {
                (Vector256.LoadUnsafe(ref sum, (nuint)i) + SumsOfEight(ref Unsafe.Add(ref part, i * 16))).StoreUnsafe(ref sum, (nuint)i);
            }
        }

        for (; i <= sums.Length - side; i += side)
        {
            SingleVector128 even01 = SingleVector128.Pairs(Quarter(ref part, i), Quarter(ref part, i + 1), out SingleVector128 odd01);
            SingleVector128 even23 = SingleVector128.Pairs(Quarter(ref part, i + 2), Quarter(ref part, i + 3), out SingleVector128 odd23);
            SingleVector128 first = SingleVector128.Pairs(even01.Lanes, even23.Lanes, out SingleVector128 third);
            SingleVector128 second = SingleVector128.Pairs(odd01.Lanes, odd23.Lanes, out SingleVector128 fourth);
            (SingleVector128.Load(ref sum, i) + (first + third + (second + fourth))).Store(ref sum, i);
        }

        for (; i < sums.Length; i++)
        {
            Vector128<float> quarter = Quarter(ref part, i);
            Unsafe.Add(ref sum, i) += (quarter[0] + quarter[2]) + (quarter[1] + quarter[3]);
        }
    }

    // What is done below to four elements, to eight.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> SumsOfEight(ref float partial)
    {
        Vector256<float> quarter04 = TwoQuarters(ref partial, 0), quarter15 = TwoQuarters(ref partial, 1);
        Vector256<float> quarter26 = TwoQuarters(ref partial, 2), quarter37 = TwoQuarters(ref partial, 3);
        Vector256<float> even01 = Avx.Shuffle(quarter04, quarter15, 0b10_00_10_00), odd01 = Avx.Shuffle(quarter04, quarter15, 0b11_01_11_01);
        Vector256<float> even23 = Avx.Shuffle(quarter26, quarter37, 0b10_00_10_00), odd23 = Avx.Shuffle(quarter26, quarter37, 0b11_01_11_01);
        Vector256<float> first = Avx.Shuffle(even01, even23, 0b10_00_10_00), third = Avx.Shuffle(even01, even23, 0b11_01_11_01);
        Vector256<float> second = Avx.Shuffle(odd01, odd23, 0b10_00_10_00), fourth = Avx.Shuffle(odd01, odd23, 0b11_01_11_01);
        return first + third + (second + fourth);
    }

    /// <summary>The sums of the quarters of an element's lanes, and of those of the fourth after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> TwoQuarters(ref float partial, nint element)
    {
        nuint first = (nuint)(element * 16), other = first + 64;
        Vector256<float> left = Vector256.LoadUnsafe(ref partial, first) + Vector256.LoadUnsafe(ref partial, first + 8);
        Vector256<float> right = Vector256.LoadUnsafe(ref partial, other) + Vector256.LoadUnsafe(ref partial, other + 8);
        return Avx.InsertVector128(left, right.GetLower(), 1) + Avx.Permute2x128(left, right, 0b0011_0001);
    }

    /// <summary>The sum of the four quarters of an element's lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Quarter(ref float partial, nint element)
    {
        nuint first = (nuint)(element * 16);
        Vector128<float> even = Vector128.LoadUnsafe(ref partial, first) + Vector128.LoadUnsafe(ref partial, first + 8);
        Vector128<float> odd = Vector128.LoadUnsafe(ref partial, first + 4) + Vector128.LoadUnsafe(ref partial, first + 12);
        return even + odd;
    }

    // The same halves, two or four lanes at a time.
    private static void AddQuarters(ReadOnlySpan<double> partial, Span<double> sums)
    {
        int side = Vector128<double>.Count;
        partial = partial[..(4 * side * sums.Length)];
        ref double part = ref MemoryMarshal.GetReference(partial);
        for (int i = 0; i < sums.Length; i++)
        {
            Vector128<double> even = Vector128.LoadUnsafe(ref part) + Vector128.LoadUnsafe(ref part, (nuint)(2 * side));
            Vector128<double> odd = Vector128.LoadUnsafe(ref part, (nuint)side) + Vector128.LoadUnsafe(ref part, (nuint)(3 * side));
            Vector128<double> quarter = even + odd;
            sums[i] += quarter[0] + quarter[1];
            part = ref Unsafe.Add(ref part, 4 * side);
        }
    }

    /// <summary>Copies a few numbers, fewer than fill a vector.</summary>
    /// <typeparam name="T">The type of a number.</typeparam>
    /// <param name="source">The first to read.</param>
    /// <param name="destination">The first to write.</param>
    /// <param name="count">How many.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Copy<T>(ref readonly T source, ref T destination, nint count)
        where T : unmanaged
    {
        for (nint i = 0; i < count; i++)
        {
            Unsafe.Add(ref destination, i) = Unsafe.Add(ref Unsafe.AsRef(in source), i);
        }
    }
#endif
}
