using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Tests.Formalism;

/// <summary>How far results are from what they should be, relative to the largest component of each array.</summary>
internal static class Deviation
{
    /// <summary>The largest distance between two arrays; infinite where a NaN stands against a number.</summary>
    public static double Largest(IEnumerable<double> actual, IEnumerable<double> expected) =>
        actual.Zip(expected, (a, e) => a.Equals(e) ? 0 : Math.Abs(a - e)).DefaultIfEmpty(0).Max(InfiniteForNaN);

    /// <summary>The largest magnitude in an array.</summary>
    public static double Scale(IEnumerable<double> values) => values.Select(Math.Abs).DefaultIfEmpty(0).Max();

    /// <summary>
    /// What is wrong with an array: nothing where its lengths agree and every component lies within
    /// <paramref name="tolerance"/> of the largest, or within <paramref name="allowance"/>.
    /// </summary>
    public static IEnumerable<string> Check(
        string what,
        IReadOnlyCollection<double> actual,
        IReadOnlyCollection<double> expected,
        double tolerance,
        double allowance = 0)
    {
        if (actual.Count != expected.Count)
        {
            yield return $"{what}: {actual.Count} numbers in place of {expected.Count}";
            yield break;
        }

        double scale = Scale(expected);
        double deviation = Largest(actual, expected);

        if (deviation > Math.Max(tolerance * scale, allowance))
        {
            yield return $"{what}: off by {deviation:g3}, largest component {scale:g3}, tolerance {tolerance:g3}, allowance {allowance:g3}";
        }
    }

    /// <summary>What is wrong with a cost and its derivatives, array by array.</summary>
    public static IEnumerable<string> Check(string what, NetworkGradient actual, NetworkGradient expected, double tolerance)
    {
        var parts = Parts(actual).Zip(Parts(expected), (a, e) => Check($"{what} {a.Name}", a.Values, e.Values, tolerance));
        return parts.SelectMany(part => part);
    }

    /// <summary>J and the arrays of derivatives, layer by layer, each with its name.</summary>
    public static IEnumerable<(string Name, double[] Values)> Parts(NetworkGradient gradient)
    {
        yield return ("J", [gradient.J]);
        for (int l = 1; l <= gradient.Weights.Length; l++)
        {
            yield return ($"dW({l})", Flat(gradient.Weights[l - 1]));
            yield return ($"db({l})", gradient.Biases[l - 1]);
        }

        yield return ("dX", Flat(gradient.Inputs));
    }

    /// <summary>Every number of a matrix.</summary>
    public static double[] Flat(double[][] matrix) => [.. matrix.SelectMany(row => row)];

    private static double InfiniteForNaN(double value) => double.IsNaN(value) ? double.PositiveInfinity : value;
}
