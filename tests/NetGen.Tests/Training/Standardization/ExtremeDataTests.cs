using System;
using System.IO;
using System.Linq;
using System.Threading;
using NetGen.Tests.Networks.Subjects;
using NetGen.Tests.Training.Optimizers;
using Xunit;

namespace NetGen.Tests.Training.Standardization;

/// <summary>Inputs and targets of every size: the network that training leaves is finite, or an exception names what is not possible.</summary>
public sealed class ExtremeDataTests : IDisposable
{
    private const int DataPoints = 40;

    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-extremes-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<float> SingleSizes => [1e-45f, 1e-42f, 1e-40f, 1e-38f, 1e-35f, 3e-33f, 6e-33f, 1e-30f, 1e-20f, 1e10f, 1e20f, 1e30f, 1e38f, 3.4e38f];

    public static TheoryData<double> DoubleSizes => [5e-324, 1e-310, 1e-305, 2e-302, 1e-300, 1e-200, 1e-160, 1e100, 1e160, 1e300, 1.79e308];

    [Theory]
    [MemberData(nameof(SingleSizes))]
    public void SingleInputsOfAnySizeLeaveAFiniteNetworkOrAreNamed(float size)
    {
        float[] inputs = [.. Noise.Numbers(2 * DataPoints, 1).Select((x, i) => i % 2 == 0 ? x : x * size)];
        float[] targets = [.. Enumerable.Range(0, DataPoints).Select(n => inputs[(2 * n) + 1] > 0 ? 1f : 0f)];
        var network = new FlowerNet(1);
        float[] before = network.Parameters.ToArray();
        if (size < 3.1e-33f)
        {
            ArgumentException refusal = Assert.Throws<ArgumentException>(() => network.Train(inputs, targets));
            Assert.StartsWith("inputs: the standard deviation of input 1 is ", refusal.Message, StringComparison.Ordinal);
            Assert.Equal("inputs", refusal.ParamName);
            Assert.Equal(before, network.Parameters.ToArray());
            return;
        }

        TrainingResult result = network.Train(inputs, targets);

        Assert.Equal(TrainingStatus.Completed, result.Status);
        AssertFinite(network.Parameters);
        Assert.Equal(network.Cost(inputs, targets), result.Cost);
        Assert.InRange(network.Accuracy(inputs, targets), 0.95, 1);
    }

    [Theory]
    [MemberData(nameof(DoubleSizes))]
    public void DoubleInputsOfAnySizeLeaveAFiniteNetworkOrAreNamed(double size)
    {
        double[] inputs = [.. Noise.Numbers(3 * DataPoints, 1).Select((x, i) => i % 3 == 1 ? x * size : x)];
        double[] targets = [.. Enumerable.Range(0, DataPoints).SelectMany(n => (double[])[Math.Sign(inputs[(3 * n) + 1]), inputs[3 * n]])];
        var network = new BowlNet(1);
        if (size < 5.8e-303)
        {
            ArgumentException refusal = Assert.Throws<ArgumentException>(() => network.Train(inputs, targets));
            Assert.StartsWith("inputs: the standard deviation of input 1 is ", refusal.Message, StringComparison.Ordinal);
            return;
        }

        TrainingResult result = network.Train(inputs, targets);

        Assert.Equal(TrainingStatus.Completed, result.Status);
        Assert.True(network.Parameters.ToArray().All(double.IsFinite));
        Assert.Equal(network.Cost(inputs, targets), result.Cost);
        Assert.InRange(network.RSquared(inputs, targets), 0.8, 1);
    }

    [Theory]
    [InlineData(-90)]
    [InlineData(-30)]
    [InlineData(60)]
    [InlineData(110)]
    public void APowerOfTwoChangesNoBitOfTheOutputs(int exponent)
    {
        float[] inputs = Noise.Numbers(2 * DataPoints, 1);
        float[] scaled = [.. inputs.Select(x => float.ScaleB(x, exponent))];
        float[] targets = [.. Enumerable.Range(0, DataPoints).Select(n => inputs[2 * n] > 0 ? 1f : 0f)];
        var network = new FlowerNet(1);
        var scaledNetwork = new FlowerNet(1);

        network.Train(inputs, targets);
        TrainingResult result = scaledNetwork.Train(scaled, targets);

        Assert.Equal(Outputs(network, inputs), Outputs(scaledNetwork, scaled));
        Assert.All(result.Standardization!.Deviations, deviation => Assert.InRange(double.ScaleB(deviation, -exponent), 0.3, 1));
    }

    [Theory]
    [InlineData(float.MaxValue, -float.MaxValue)]
    [InlineData(float.MaxValue, float.MaxValue)]
    [InlineData(1e30f, -2e20f)]
    [InlineData(float.Epsilon, 0f)]
    [InlineData(1000f, 3e5f)]
    public void ConstantInputsOfAnySizeAreFolded(float first, float second)
    {
        float[] inputs = [.. Enumerable.Range(0, DataPoints).SelectMany(_ => (float[])[first, second])];
        float[] targets = [.. Enumerable.Range(0, DataPoints).Select(n => n % 4 == 0 ? 1f : 0f)];
        var network = new FlowerNet(1);

        TrainingResult result = network.Train(inputs, targets);

        Assert.Equal(TrainingStatus.Completed, result.Status);
        AssertFinite(network.Parameters);
        Assert.All(Outputs(network, inputs), output => Assert.Equal(0.25, output, 1e-3));

        // And again, from the network as it is.
        Assert.Equal(result.Cost, network.Train(inputs, targets, new TrainingOptions { Epochs = 0, StandardizeInputs = true }).Cost, 1e-4);
    }

    [Fact]
    public void OneDataPointHasNoDeviation()
    {
        var network = new FloatNet(1);

        TrainingResult result = network.Train([1, -2e10f, 3e38f, 0, 1e-40f], [1e20f, 0, -3]);

        Assert.Equal(TrainingStatus.Completed, result.Status);
        AssertFinite(network.Parameters);
        Assert.Equal([1, 2e10f, 3e38f, 1, 1], result.Standardization!.Deviations.Select(deviation => (float)deviation));
        Assert.Equal([1, 1, 1], result.TargetStandardization!.Deviations);
        Assert.Equal(1e20f, (float)result.TargetStandardization.Means[0]);
    }

    public static TheoryData<string> Ways => ["completed", "history", "stopped", "cancelled", "timed out", "best", "thrown", "last step", "resumed"];

    [Theory]
    [MemberData(nameof(Ways))]
    public void WeightsThatCannotBeFoldedAreNeverLeft(string way)
    {
        // A huge learning rate makes weights by far greater than a million, of which the smallest deviation that is allowed makes infinities.
        float[] inputs = [.. Noise.Numbers(2 * DataPoints, 1).Select((x, i) => i % 2 == 0 ? x : x * 1e-32f)];
        float[] targets = [.. Enumerable.Range(0, DataPoints).Select(n => inputs[(2 * n) + 1] > 0 ? 1f : 0f)];
        using var cancellation = new CancellationTokenSource();
        var options = new TrainingOptions { Optimizer = new Shove(1e9), Epochs = 5, StandardizeInputs = true };
        switch (way)
        {
            case "history":
                options.HistoryInterval = 1;
                break;
            case "stopped":
                options.ValidationFraction = 0.3;
                options.EarlyStopping = new EarlyStopping(patience: 1, restoreBest: false);
                options.Epochs = 50;
                break;
            case "best":
                options.ValidationFraction = 0.3;
                options.EarlyStopping = new EarlyStopping(patience: 1);
                options.Epochs = 50;
                break;
            case "cancelled":
                options.Progress = new ProgressLog { OnReport = _ => cancellation.Cancel() };
                options.ProgressInterval = 2;
                break;
            case "timed out":
                options.Epochs = int.MaxValue;
                options.MaxDuration = TimeSpan.FromMilliseconds(20);
                break;
            case "thrown":
                options.Progress = new ProgressLog { OnReport = _ => throw new TimeoutException() };
                options.ProgressInterval = 2;
                break;
            case "resumed":
                options.CheckpointPath = Path.Combine(_folder, "run.checkpoint");
                options.Epochs = 2;
                Assert.Equal(TrainingStatus.Diverged, new FlowerNet(2).Train(inputs, targets, options).Status);
                options.Epochs = 5;
                break;
            case "last step":
                options.Epochs = 1;
                break;
        }

        var network = new FlowerNet(1);
        if (way == "thrown")
        {
            Assert.Throws<TimeoutException>(() => network.Train(inputs, targets, options));
        }
        else
        {
            TrainingResult result = network.Train(inputs, targets, options, cancellation.Token);
            while (way == "timed out" && result.Epochs == 0)
            {
                // The machine was too busy for a single step.
                options.MaxDuration *= 2;
                result = network.Train(inputs, targets, options);
            }

            Assert.Equal(TrainingStatus.Diverged, result.Status);
            if (result.ValidationCost is null)
            {
                Assert.Equal(network.Cost(inputs, targets), result.Cost);
            }
        }

        AssertFinite(network.Parameters);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void InfiniteParametersWithAFiniteCostAreDivergence(bool standardize)
    {
        // Of saturated units the cost and the derivatives stay finite.
        (float[] inputs, float[] targets) = Noise.Circle(DataPoints, 1);
        var network = new FlowerSquaresNet(1);

        TrainingResult result = network.Train(inputs, targets, new TrainingOptions { Optimizer = new Shove(1e300), Epochs = 1, StandardizeInputs = standardize });

        Assert.Equal(TrainingStatus.Diverged, result.Status);
        AssertFinite(network.Parameters);
    }

    [Fact]
    public void ALayerThatCannotBeUnfoldedIsNamed()
    {
        float[] inputs = [.. Noise.Numbers(2 * DataPoints, 1).Select((x, i) => i % 2 == 0 ? x : x * 1e38f)];
        float[] targets = new float[DataPoints];
        var network = new FlowerNet(1);
        network.Parameters.Fill(1e3f);
        float[] before = network.Parameters.ToArray();

        ArgumentException refusal = Assert.Throws<ArgumentException>(() => network.Train(inputs, targets, new TrainingOptions { StandardizeInputs = true }));

        Assert.StartsWith("inputs: input 1 has mean ", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, network.Parameters.ToArray());
    }

    [Fact]
    public void ValidationInputsOutOfReachAreNamed()
    {
        float[] inputs = [.. Noise.Numbers(2 * DataPoints, 1).Select(x => x * 1e-20f)];
        float[] held = [1, 1e30f];

        ArgumentException refusal = Assert.Throws<ArgumentException>(() => new FlowerNet(1).Train(
            new DataSet<float>(inputs, new float[DataPoints]), new DataSet<float>(held, (float[])[0]), new TrainingOptions { StandardizeInputs = true }));

        Assert.StartsWith("validation.Inputs: input 1 of a validation data point ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DifferencesBeyondTheRangeAreStandardised()
    {
        double[] inputs = [double.MaxValue, -double.MaxValue, -double.MaxValue, -double.MaxValue];
        var network = new SineNet(1);

        TrainingResult result = network.Train(inputs, (double[])[1, 0, 0, 0]);
        double[] standardized = new double[4];
        result.Standardization!.Apply(inputs, standardized);

        Assert.Equal(Math.Sqrt(3), standardized[0], 1e-12);
        Assert.Equal(-1 / Math.Sqrt(3), standardized[1], 1e-12);
        Assert.True(network.Parameters.ToArray().All(double.IsFinite));
        Assert.InRange(network.RSquared(inputs, (double[])[1, 0, 0, 0]), 0.99, 1);
    }

    private static float[] Outputs(FlowerNet network, float[] inputs)
    {
        float[] outputs = new float[inputs.Length / 2];
        network.Forward(inputs, outputs);
        return outputs;
    }

    private static void AssertFinite(ReadOnlySpan<float> parameters) =>
        Assert.All(parameters.ToArray(), value => Assert.True(float.IsFinite(value), $"{value}"));

    /// <summary>Adds to every parameter in each step, whatever the gradient.</summary>
    private sealed class Shove(double size) : CustomOptimizer(size)
    {
        protected override void Step(Span<double> parameters, ReadOnlySpan<double> gradient, OptimizerMemory memory, double learningRate)
        {
            for (int i = 0; i < parameters.Length; i++)
            {
                parameters[i] += learningRate;
            }
        }
    }
}
