using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Tests.Formalism;

/// <summary>Random parameters and data. Every number is one that single precision holds exactly, so that both precisions share them.</summary>
internal sealed class RandomNumbers(Random random)
{
    public RandomNumbers(int seed)
        : this(new Random(seed))
    {
    }

    /// <summary>A normally distributed number.</summary>
    public double Normal() =>
        (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));

    /// <summary>A number from 0 up to <paramref name="limit"/>.</summary>
    public double Uniform(double limit) => (float)(limit * random.NextDouble());

    /// <summary>W(l), by layer (from 1), row and column, of a size that keeps the layers' outputs of order <paramref name="gain"/>.</summary>
    public double[][][] Weights(IReadOnlyList<int> layers, double gain) =>
    [
        .. Enumerable.Range(1, layers.Count - 1).Select(l =>
            Matrix(layers[l], layers[l - 1], () => (float)(gain * Normal() / Math.Sqrt(layers[l - 1])))),
    ];

    /// <summary>b(l), by layer (from 1) and row.</summary>
    public double[][] Biases(IReadOnlyList<int> layers) => [.. layers.Skip(1).Select(size => Row(size, () => (float)(0.3 * Normal())))];

    /// <summary>The targets of one data point, in the domain of the cost.</summary>
    public double[] Targets(ReferenceCost cost, int outputs)
    {
        bool whole = random.Next(2) == 0;
        if (cost.Name == "CategoricalCrossEntropy")
        {
            // One-hot, or counts of 64 balls thrown into the classes: they add up to one exactly.
            int balls = whole ? 1 : 64;
            double[] shares = new double[outputs];
            for (int ball = 0; ball < balls; ball++)
            {
                shares[random.Next(outputs)] += 1.0 / balls;
            }

            return shares;
        }

        return Row(outputs, cost.Name switch
        {
            "CrossEntropy" => whole ? () => random.Next(2) : () => Uniform(1),
            "Hinge" => () => random.Next(2) == 0 ? -1 : 1,
            "Poisson" => whole ? () => random.Next(6) : () => Uniform(1),
            _ => Normal,
        });
    }

    public static double[] Row(int length, Func<double> number) => [.. Enumerable.Range(0, length).Select(_ => number())];

    public static double[][] Matrix(int rows, int columns, Func<double> number) =>
        [.. Enumerable.Range(0, rows).Select(_ => Row(columns, number))];
}
