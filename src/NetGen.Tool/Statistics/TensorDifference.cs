using System;
using System.Linq;

namespace NetGen.Tool.Statistics;

/// <summary>The differences of the numbers of two tensors of the same shape.</summary>
/// <param name="Name">The name of the tensor.</param>
/// <param name="Count">The number of its elements.</param>
/// <param name="Differing">The number of elements that differ by more than the tolerance.</param>
/// <param name="Largest">The largest difference.</param>
/// <param name="Mean">The mean difference.</param>
/// <param name="Relative">The largest difference, relative to the largest magnitude in either tensor.</param>
internal sealed record TensorDifference(string Name, int Count, int Differing, double Largest, double Mean, double Relative)
{
    /// <summary>Compares two tensors.</summary>
    public static TensorDifference Of(string name, double[] first, double[] second, double tolerance)
    {
        double[] differences = [.. first.Zip(second, Distance)];
        double scale = first.Concat(second).Select(Math.Abs).Where(double.IsFinite).DefaultIfEmpty().Max();
        double largest = differences.Max();
        return new TensorDifference(
            name,
            first.Length,
            differences.Count(difference => difference > tolerance),
            largest,
            differences.Average(),
            largest == 0 ? 0 : scale == 0 ? double.PositiveInfinity : largest / scale);
    }

    // Two NaN are equal, as are two equal infinities; the distance of either to a number is infinite.
    private static double Distance(double a, double b)
    {
        double distance = a.Equals(b) ? 0 : Math.Abs(a - b);
        return double.IsNaN(distance) ? double.PositiveInfinity : distance;
    }
}
