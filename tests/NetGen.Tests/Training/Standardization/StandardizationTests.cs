using System;
using System.Linq;
using NetGen.Tests.Networks.Subjects;
using Xunit;

namespace NetGen.Tests.Training.Standardization;

public class StandardizationTests
{
    private const int DataPoints = 60;

    // Inputs as real data has them: of unlike sizes, and far from 0.
    private static readonly double[] Scales = [100, 0.001, 7, 1, 1];
    private static readonly double[] Shifts = [5000, 0.02, -40, 0, 3];
    private static readonly float[] Hidden = Noise.Numbers(DataPoints * 5, 1);
    private static readonly float[] Raw =
        [.. Hidden.Select((value, i) => i % 5 == 4 ? 3f : (float)((value * Scales[i % 5]) + Shifts[i % 5]))];

    private static readonly double[] Inputs = [.. Raw.Select(value => (double)value)];
    private static readonly double[] Targets =
        [.. Hidden.Chunk(5).SelectMany(x => (double[])[x[0] * x[1], x[2] * x[2], Math.Tanh(x[0] + x[3])])];

    [Fact]
    public void MeansAndDeviationsAreThoseOfTheTrainingSet()
    {
        InputStandardization standardization = Trained(new DoubleNet(1), Options(epochs: 1)).Standardization!;

        for (int column = 0; column < 4; column++)
        {
            double[] values = [.. Inputs.Where((_, i) => i % 5 == column)];
            double mean = values.Average();
            Assert.Equal(mean, standardization.Means[column], Math.Abs(mean) * 1e-12);
            Assert.Equal(Math.Sqrt(values.Average(value => (value - mean) * (value - mean))), standardization.Deviations[column], Scales[column] * 1e-12);
        }

        // An input that never changes.
        Assert.Equal(3, standardization.Means[4]);
        Assert.Equal(1, standardization.Deviations[4]);

        double[] applied = new double[Inputs.Length];
        standardization.Apply(Inputs, applied);
        Assert.Equal(0, applied.Where((_, i) => i % 5 == 1).Average(), 1e-12);
        Assert.Equal(1, applied.Where((_, i) => i % 5 == 1).Average(value => value * value), 1e-12);
        Assert.All(applied.Where((_, i) => i % 5 == 4), value => Assert.Equal(0, value));
        Assert.Equal("standardized", Assert.Throws<ArgumentException>(() => standardization.Apply(Inputs, new double[5])).ParamName);
    }

    [Fact]
    public void NetworkTakesInputsAsTheyAreAfterwards()
    {
        // The same training by hand, with inputs standardised beforehand.
        var byHand = new DoubleNet(1);
        var folded = new DoubleNet(1);
        TrainingResult result = Trained(folded, Options(epochs: 50));
        double[] standardized = new double[Inputs.Length];
        result.Standardization!.Apply(Inputs, standardized);
        byHand.Train(standardized, Targets, new TrainingOptions { Optimizer = new GradientDescent(0.1), Epochs = 50 });

        AssertClose(Outputs(byHand, standardized), Outputs(folded, Inputs), 1e-9);
        Assert.Equal(folded.Cost(Inputs, Targets), result.Cost);
    }

    [Fact]
    public void SinglePrecisionComesCloseToo()
    {
        var byHand = new FloatNet(1);
        var folded = new FloatNet(1);
        float[] targets = [.. Targets.Select(value => (float)value)];
        TrainingResult result = folded.Train(Raw, targets, Options(epochs: 50));
        float[] standardized = new float[Raw.Length];
        result.Standardization!.Apply(Raw, standardized);
        byHand.Train(standardized, targets, new TrainingOptions { Optimizer = new GradientDescent(0.1), Epochs = 50 });
        float[] expected = new float[DataPoints * 3];
        float[] actual = new float[DataPoints * 3];
        byHand.Forward(standardized, expected);
        folded.Forward(Raw, actual);

        AssertClose([.. expected.Select(value => (double)value)], [.. actual.Select(value => (double)value)], 1e-3);
    }

    [Fact]
    public void DataThatNeedsItIsLearnt()
    {
        var without = new DoubleNet(1);
        var with = new DoubleNet(1);
        double plain = without.Train(Inputs, Targets, new TrainingOptions { Optimizer = new GradientDescent(0.1), Epochs = 500 }).Cost;
        double standardized = Trained(with, Options(epochs: 500)).Cost;

        Assert.True(standardized < 0.5 * plain, $"{standardized} with, {plain} without.");
    }

    [Fact]
    public void TrainingContinuesWhereItWas()
    {
        var inParts = new DoubleNet(1);
        var atOnce = new DoubleNet(1);
        Trained(inParts, Options(epochs: 20));
        double between = inParts.Cost(Inputs, Targets);
        TrainingResult none = Trained(inParts, Options(epochs: 0));
        Assert.Equal(between, none.Cost, 1e-9);
        Trained(inParts, Options(epochs: 30));
        Trained(atOnce, Options(epochs: 50));

        AssertClose(Outputs(atOnce, Inputs), Outputs(inParts, Inputs), 1e-8);
    }

    [Fact]
    public void HeldOutDataPointsTeachNothing()
    {
        TrainingOptions options = Options(epochs: 3);
        options.ValidationFraction = 0.5;
        var network = new DoubleNet(1);

        TrainingResult result = Trained(network, options);

        Assert.NotEqual(Inputs.Where((_, i) => i % 5 == 0).Average(), result.Standardization!.Means[0], 1e-6);

        // Both halves together are the whole.
        Assert.Equal(2 * network.Cost(Inputs, Targets), result.Cost + result.ValidationCost!.Value, 1e-9);
    }

    [Fact]
    public void ReportThatThrowsLeavesInputsAsTheyAre()
    {
        var network = new DoubleNet(1);
        Trained(network, Options(epochs: 5));
        double[] before = Outputs(network, Inputs);
        TrainingOptions options = Options(epochs: 5);
        options.Progress = new ProgressLog { OnReport = _ => throw new InvalidOperationException("Enough.") };
        options.ProgressInterval = 1;
        options.Optimizer = new GradientDescent(1e-12);

        Assert.Throws<InvalidOperationException>(() => Trained(network, options));

        AssertClose(before, Outputs(network, Inputs), 1e-8);
    }

    private static TrainingOptions Options(int epochs) =>
        new() { Optimizer = new GradientDescent(0.1), Epochs = epochs, StandardizeInputs = true };

    private static TrainingResult Trained(DoubleNet network, TrainingOptions options) => network.Train(Inputs, Targets, options);

    private static double[] Outputs(DoubleNet network, double[] inputs)
    {
        double[] outputs = new double[DataPoints * DoubleNet.OutputSize];
        network.Forward(inputs, outputs);
        return outputs;
    }

    private static void AssertClose(double[] expected, double[] actual, double tolerance)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], actual[i], tolerance);
        }
    }
}
