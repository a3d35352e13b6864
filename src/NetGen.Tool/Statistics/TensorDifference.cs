using System;
using System.Linq;

namespace NetGen.Tool.Statistics;

/// <summary>By how much the numbers of two tensors of one shape differ.</summary>
/// <param name="Name">Which tensor of the network.</param>
/// <param name="Count">How many numbers it has.</param>
/// <param name="Differing">How many differ by more than the tolerance.</param>
/// <param name="Largest">The largest difference.</param>
/// <param name="Mean">The mean of all differences.</param>
/// <param name="Relative">The largest difference, relative to the largest number of either.</param>
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

    // Two NaN are the same, as are two infinities; either of them and a number are as different as can be.
    private static double Distance(double a, double b)
    {
        double distance = a.Equals(b) ? 0 : Math.Abs(a - b);
        return double.IsNaN(distance) ? double.PositiveInfinity : distance;
    }
}
