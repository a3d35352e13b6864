using System;
using System.Linq;
using NetGen.Runtime;
using Xunit;

namespace NetGen.Tests.Training.Metrics;

/// <summary>Metrics with sample weights, against values by hand.</summary>
public class WeightedMetricTests
{
    [Fact]
    public void AccuracyIsTheShareByWeight()
    {
        var network = new FixedNetwork<float>(1);
        float[] outputs = [0.9f, 0.8f, 0.2f, 0.1f];
        int[] labels = [1, 0, 0, 1];

        // The first and the third are right: (1 + 3) of 10.
        Assert.Equal(0.4, network.Accuracy(outputs, labels, sampleWeights: [1, 2, 3, 4]), 1e-15);
        Assert.Equal(0.4, network.Accuracy(outputs, (float[])[1, 0, 0, 1], sampleWeights: [1, 2, 3, 4]), 1e-15);
    }

    [Fact]
    public void ConfusionMatrixHasWeightsBesideItsCounts()
    {
        var network = new FixedNetwork<double>(1);

        ConfusionMatrix matrix = network.ConfusionMatrix([0.9, 0.8, 0.2, 0.1, 0.7], (int[])[1, 0, 0, 1, 1], sampleWeights: [1, 2, 3, 4, 0.5]);

        Assert.Equal(5, matrix.Count);
        Assert.Equal(2, matrix[1, 1]);
        Assert.Equal(10.5, matrix.TotalWeight);
        Assert.Equal(1.5, matrix.Weight(1, 1));
        Assert.Equal("  3   2\n  4 1.5", matrix.ToString());
        Assert.Equal(4.5 / 10.5, matrix.Accuracy, 1e-15);
        Assert.Equal(1.5 / 3.5, matrix.Precision(1), 1e-15);
        Assert.Equal(1.5 / 5.5, matrix.Recall(1), 1e-15);
        Assert.Equal(2 * 1.5 / (3.5 + 5.5), matrix.F1Score(1), 1e-15);
        Assert.Equal(((3.0 / 5) + (1.5 / 5.5)) / 2, matrix.BalancedAccuracy, 1e-15);
        Assert.Equal(((6.0 / 12) + (3.0 / 9)) / 2, matrix.MacroF1Score, 1e-15);

        // (TP TN − FP FN) / √((TP + FP) (TP + FN) (TN + FP) (TN + FN))
        Assert.Equal(((1.5 * 3) - (2 * 4)) / Math.Sqrt(3.5 * 5.5 * 5 * 7), matrix.MatthewsCorrelation, 1e-15);
    }

    [Fact]
    public void PairsOfRocAucCountTheProductOfTheirWeights()
    {
        var network = new FixedNetwork<double>(1);
        double[] outputs = [0.2, 0.5, 0.5, 0.8];
        int[] labels = [0, 1, 0, 1];
        double[] weights = [1, 2, 3, 4];

        // Of 1 and 3 against 2 and 4: 0.5 is above 0.2 and equal to 0.5, 0.8 above both.
        double expected = ((2 * (1 + (0.5 * 3))) + (4 * (1 + 3))) / (4.0 * 6);
        Assert.Equal(expected, network.RocAuc(outputs, labels, weights), 1e-15);
        Assert.Equal(expected, network.RocAuc(outputs, (double[])[0, 1, 0, 1], weights), 1e-15);
    }

    [Fact]
    public void RocAucNeedsWeightInBothClasses()
    {
        var network = new FixedNetwork<float>(1);

        ArgumentException exception = Assert.Throws<ArgumentException>(() => network.RocAuc([0.1f, 0.2f], (int[])[0, 1], [0, 2]));

        Assert.StartsWith("The area under the curve is not defined: of the data points with a positive weight, either all or none are of class 1.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RSquaredIsAroundTheWeightedMean()
    {
        var network = new FixedNetwork<double>(1);

        // t̄ = (1 + 2·2 + 6) / 4 = 2.75; Σ w (t − t̄)² = 1.75² + 2 · 0.75² + 3.25²; Σ w (t − a)² = 0.5² + 2 · 0.5² + 1.
        double expected = 1 - ((0.25 + 0.5 + 1) / (3.0625 + 1.125 + 10.5625));
        Assert.Equal(expected, network.RSquared([1.5, 2.5, 5], (double[])[1, 2, 6], [1, 2, 1]), 1e-15);
    }

    [Fact]
    public void MeanErrorsAreDividedByTheSumOfTheWeights()
    {
        var network = new FixedNetwork<float>(2);
        float[] outputs = [1, 2, 3, 4];
        float[] targets = [1, 4, 2, 5];

        Assert.Equal(((0.5 * 4) + (3 * 2)) / (2 * 3.5), network.MeanSquaredError(outputs, targets, [0.5f, 3]), 1e-15);
        Assert.Equal(((0.5 * 2) + (3 * 2)) / (2 * 3.5), network.MeanAbsoluteError(outputs, targets, [0.5f, 3]), 1e-15);
    }

    [Fact]
    public void WholeWeightsAreRepetitions()
    {
        var random = new SeededRandom(8);
        var network = new FixedNetwork<double>(3);
        int[] weights = [.. Enumerable.Range(0, 60).Select(_ => random.Next(4))];
        double[][] outputs = [.. weights.Select(_ => new[] { random.Next(5) / 4.0, random.Next(5) / 4.0, random.Next(5) / 4.0 })];
        double[][] targets = [.. weights.Select(_ => new[] { random.NextDouble(), random.NextDouble(), random.NextDouble() })];
        double[] Repeated(double[][] rows) => [.. rows.Zip(weights).SelectMany(pair => Enumerable.Repeat(pair.First, pair.Second)).SelectMany(row => row)];
        double[] flatOutputs = [.. outputs.SelectMany(row => row)];
        double[] flatTargets = [.. targets.SelectMany(row => row)];
        double[] asWeights = [.. weights.Select(weight => (double)weight)];

        Assert.Equal(network.Accuracy(Repeated(outputs), Repeated(targets)), network.Accuracy(flatOutputs, flatTargets, sampleWeights: asWeights), 1e-12);
        Assert.Equal(network.RocAuc(Repeated(outputs), Repeated(targets)), network.RocAuc(flatOutputs, flatTargets, asWeights), 1e-12);
        Assert.Equal(network.RSquared(Repeated(outputs), Repeated(targets)), network.RSquared(flatOutputs, flatTargets, asWeights), 1e-12);
        Assert.Equal(network.MeanSquaredError(Repeated(outputs), Repeated(targets)), network.MeanSquaredError(flatOutputs, flatTargets, asWeights), 1e-12);
    }

    [Fact]
    public void WrongWeightsAreRefused()
    {
        var network = new FixedNetwork<float>(1);
        float[] values = [0, 1];
        void AssertRefused(string message, float[] weights)
        {
            Action[] calls =
            [
                () => network.Accuracy(values, values, sampleWeights: weights),
                () => network.ConfusionMatrix(values, (int[])[0, 1], sampleWeights: weights),
                () => network.RocAuc(values, values, weights),
                () => network.RocAuc(values, (int[])[0, 1], weights),
                () => network.RSquared(values, values, weights),
                () => network.MeanSquaredError(values, values, weights),
                () => network.MeanAbsoluteError(values, values, weights),
            ];
            Assert.All(calls, call =>
            {
                ArgumentException exception = Assert.Throws<ArgumentException>(call);
                Assert.Equal("sampleWeights", exception.ParamName);
                Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
            });
        }

        AssertRefused("sampleWeights holds 3 numbers; it must hold 2 or be empty.", [1, 1, 1]);
        AssertRefused("sampleWeights[1] is -1; it must be 0 or more, and finite.", [1, -1]);
        AssertRefused("sampleWeights[0] is NaN; it must be 0 or more, and finite.", [float.NaN, 1]);
        AssertRefused("sampleWeights holds 2 zeros; at least one weight must be positive.", [0, 0]);
        Assert.Equal("weight", Assert.Throws<ArgumentOutOfRangeException>(() => new ConfusionMatrix(2).Add(0, 0, double.NaN)).ParamName);
    }
}
