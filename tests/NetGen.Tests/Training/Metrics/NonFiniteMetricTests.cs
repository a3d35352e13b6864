using System;
using System.Linq;
using NetGen.Tests.Training.Optimizers;
using Xunit;

namespace NetGen.Tests.Training.Metrics;

/// <summary>Outputs and targets that are NaN, infinite, or so large that their squares are.</summary>
public class NonFiniteMetricTests
{
    // More data points than a part that metrics go through at once.
    private const int DataPoints = 5000;
    private const int BadPoint = 4321;

    public static TheoryData<string> Metrics => ["accuracy", "accuracy of labels", "matrix", "matrix of labels", "area", "area of labels", "R²", "squares", "absolutes"];

    [Theory]
    [MemberData(nameof(Metrics))]
    public void AnOutputThatIsNaNIsNamedByEveryMetric(string metric)
    {
        // The inputs are finite, a parameter is not.
        double[] inputs = [.. Noise.Numbers(DataPoints * 3, 1).Select(x => (double)x)];
        double[] targets = [.. Enumerable.Range(0, DataPoints).SelectMany(n => (double[])[n % 2, 1 - (n % 2)])];
        var network = new BowlNet(1);
        network.Parameters[BowlNet.BiasIndex(1, 1)] = double.NaN;

        ArgumentException refusal = Assert.Throws<ArgumentException>(() => Compute(metric, network, inputs, targets));

        Assert.StartsWith("Output 1 of data point 0 is NaN, for which metrics are not defined: ", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("network", refusal.ParamName);
    }

    [Theory]
    [MemberData(nameof(Metrics))]
    public void AnInputThatMakesItIsNamed(string metric)
    {
        double[] outputs = Outputs();
        outputs[(2 * BadPoint) + 1] = double.NaN;

        ArgumentException refusal = Assert.Throws<ArgumentException>(() => Compute(metric, new FixedNetwork<double>(2), outputs, Targets()));

        Assert.StartsWith("inputs[8643], input 1 of data point 4321, is NaN; it must be a finite number.", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Metrics))]
    public void TargetsMustBeFinite(string metric)
    {
        if (metric.EndsWith("labels", StringComparison.Ordinal))
        {
            return;
        }

        foreach (double value in (double[])[double.NaN, double.PositiveInfinity])
        {
            double[] targets = Targets();
            targets[2 * BadPoint] = value;

            ArgumentException refusal = Assert.Throws<ArgumentException>(() => Compute(metric, new FixedNetwork<double>(2), Outputs(), targets));

            Assert.StartsWith("targets[8642], output 0 of data point 4321, is ", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void InfiniteOutputsAreComparedAndHaveInfiniteErrors()
    {
        var network = new FixedNetwork<float>(1);
        float[] outputs = [float.NegativeInfinity, 0, 1, float.PositiveInfinity];
        float[] targets = [0, 0, 1, 1];

        Assert.Equal(1, network.Accuracy(outputs, targets));
        Assert.Equal(1, network.RocAuc(outputs, targets));
        Assert.Equal(double.PositiveInfinity, network.MeanSquaredError(outputs, targets));
        Assert.Equal(double.PositiveInfinity, network.MeanAbsoluteError(outputs, targets));
        Assert.Equal(double.NegativeInfinity, network.RSquared(outputs, targets));

        // But for those that weigh nothing.
        Assert.Equal(0, network.MeanSquaredError(outputs, targets, [0, 1, 1, 0]));
        Assert.Equal(0, network.MeanAbsoluteError(outputs, targets, [0, 1, 1, 0]));
        Assert.Equal(1, network.RSquared(outputs, targets, [0, 1, 1, 0]));
    }

    [Theory]
    [InlineData(1e-310)]
    [InlineData(1e-200)]
    [InlineData(1)]
    [InlineData(1e200)]
    [InlineData(1e308)]
    public void RSquaredIsTheSameInAllUnits(double unit)
    {
        var network = new FixedNetwork<double>(1);
        double[] outputs = [unit * 0.5, unit * 1, unit * -1, unit * 0.25];
        double[] targets = [unit * 0.75, unit * 1, unit * -1, unit * 0.25];

        Assert.Equal(1 - (0.0625 / 2.375), network.RSquared(outputs, targets), 1e-9);
    }

    [Theory]
    [InlineData(1e-300)]
    [InlineData(1)]
    [InlineData(1e200)]
    [InlineData(1e307)]
    public void WeightsOfAnySizeGiveTheSame(double unit)
    {
        var network = new FixedNetwork<double>(1);
        double[] outputs = [0.5, 1, 0.25, 0.75];
        double[] targets = [1, 1, 0, 0];
        double[] weights = [unit, 2 * unit, 3 * unit, unit];

        Assert.Equal(6.0 / 7, network.Accuracy(outputs, targets, sampleWeights: weights), 1e-12);
        Assert.Equal(11.0 / 12, network.RocAuc(outputs, targets, weights), 1e-12);
        Assert.Equal((0.25 + (3 * 0.0625) + 0.5625) / 7, network.MeanSquaredError(outputs, targets, weights), 1e-12);
        Assert.Equal(1 - (1 / (3 * (16.0 / 49) + (4 * (9.0 / 49)))), network.RSquared(outputs, targets, weights), 1e-12);
        Assert.Equal(0.75, network.ConfusionMatrix(outputs, targets, sampleWeights: weights).MatthewsCorrelation, 1e-12);
        Assert.Equal(6.0 / 7, network.ConfusionMatrix(outputs, targets, sampleWeights: weights).F1Score(1), 1e-12);
    }

    [Fact]
    public void WeightsThatCannotBeSummedAreRefused()
    {
        var network = new FixedNetwork<double>(1);

        ArgumentException refusal = Assert.Throws<ArgumentException>(() => network.MeanSquaredError(new double[2], new double[2], [1.7e308, 1.7e308]));

        Assert.StartsWith("sampleWeights add up to more than double precision can hold; divide them by a constant.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EqualTargetsHaveNoDeviationWhateverTheirMeanIsRoundedTo()
    {
        var network = new FixedNetwork<double>(1);
        double[] targets = [.. Enumerable.Repeat(0.1, 10)];

        Assert.Equal(1, network.RSquared(targets, targets));
        Assert.Equal(0, network.RSquared(new double[10], targets));
    }

    private static double Compute(string metric, INetwork<double> network, double[] inputs, double[] targets)
    {
        int[] labels = [.. targets.Where((_, i) => i % 2 == 1).Select(t => t > 0.5 ? 1 : 0)];
        return metric switch
        {
            "accuracy" => network.Accuracy(inputs, targets),
            "accuracy of labels" => network.Accuracy(inputs, labels),
            "matrix" => network.ConfusionMatrix(inputs, targets).Count,
            "matrix of labels" => network.ConfusionMatrix(inputs, labels).Count,
            "area" => network.RocAuc(inputs, targets),
            "area of labels" => network.RocAuc(inputs, labels),
            "R²" => network.RSquared(inputs, targets),
            "squares" => network.MeanSquaredError(inputs, targets),
            _ => network.MeanAbsoluteError(inputs, targets),
        };
    }

    private static double[] Outputs() => [.. Noise.Numbers(2 * DataPoints, 3).Select(x => (double)x)];

    private static double[] Targets() => [.. Enumerable.Range(0, DataPoints).SelectMany(n => (double[])[n % 2, 1 - (n % 2)])];
}
