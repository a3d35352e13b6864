using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Tool.Statistics;

/// <summary>Statistics of the numbers of a tensor.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Type">The type's name in the file.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Count">The number of elements.</param>
/// <param name="NonFinite">The number of elements that are infinite or NaN; the other statistics leave them out. Null: the type cannot be read.</param>
/// <param name="Zeros">The number of elements that are 0.</param>
/// <param name="Minimum">The smallest element. Null: there is none.</param>
/// <param name="Maximum">The largest element.</param>
/// <param name="Mean">The mean.</param>
/// <param name="StandardDeviation">The standard deviation.</param>
/// <param name="Histogram">The number of elements in each of the bins, which divide the range from the smallest to the largest element equally.</param>
internal sealed record TensorStatistics(
    string Name,
    string Type,
    IReadOnlyList<long> Shape,
    long Count,
    long? NonFinite = null,
    long? Zeros = null,
    double? Minimum = null,
    double? Maximum = null,
    double? Mean = null,
    double? StandardDeviation = null,
    IReadOnlyList<int>? Histogram = null)
{
    /// <summary>Computes the statistics of a tensor.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="bins">The number of bins of the histogram.</param>
    public static TensorStatistics Of(NetworkTensor tensor, int bins)
    {
        long count = tensor.Shape.Aggregate(1L, (product, length) => product * length);
        if (!tensor.IsReadable)
        {
            return new TensorStatistics(tensor.Name, tensor.TypeName, tensor.Shape, count);
        }

        double[] values = tensor.ToDoubles();
        double[] finite = Array.FindAll(values, double.IsFinite);
        TensorStatistics all = new(tensor.Name, tensor.TypeName, tensor.Shape, count, values.Length - finite.Length, finite.LongCount(value => value == 0));
        if (finite.Length == 0)
        {
            return all;
        }

        // The scale keeps sums and squares of the largest numbers finite.
        double scale = Math.Max(finite.Max(Math.Abs), double.Epsilon);
        double mean = finite.Average(value => value / scale);
        double variance = finite.Average(value => (value / scale - mean) * (value / scale - mean));
        return all with
        {
            Minimum = finite.Min(),
            Maximum = finite.Max(),
            Mean = mean * scale,
            StandardDeviation = Math.Sqrt(variance) * scale,
            Histogram = Bins(finite, finite.Min(), finite.Max(), bins),
        };
    }

    private static int[] Bins(double[] values, double minimum, double maximum, int bins)
    {
        int[] counts = new int[bins];
        double width = maximum / bins - minimum / bins;
        foreach (double value in values)
        {
            double place = width > 0 ? (value - minimum) / width : bins / 2;
            counts[(int)Math.Min(double.IsFinite(place) ? place : bins - 1, bins - 1)]++;
        }

        return counts;
    }
}
