using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Tool.Statistics;

/// <summary>What can be said of a tensor's numbers.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Type">The type's name in the file.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Count">How many numbers there are.</param>
/// <param name="NonFinite">How many of them are infinite or no number; the rest tells of the others. Null: they cannot be read.</param>
/// <param name="Zeros">How many are 0.</param>
/// <param name="Minimum">The least. Null: there is none.</param>
/// <param name="Maximum">The greatest.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="StandardDeviation">How far they are from it.</param>
/// <param name="Histogram">How many lie in each of as many equal parts of the range from the least to the greatest.</param>
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
    /// <summary>Looks at a tensor.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="bins">How many parts the histogram has.</param>
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
