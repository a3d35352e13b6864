using System;
using Xunit;

namespace NetGen.Tests.Training;

public class TrainingArgumentTests
{
    [Fact]
    public void OptionsRefuseNegativeNumbers()
    {
        AssertRefused("Epochs", () => new TrainingOptions { Epochs = -1 });
        AssertRefused("BatchSize", () => new TrainingOptions { BatchSize = -1 });
        AssertRefused("ProgressInterval", () => new TrainingOptions { ProgressInterval = -1 });
    }

    [Fact]
    public void OptionsRefuseNoOptimizer()
    {
        ArgumentNullException exception = Assert.Throws<ArgumentNullException>(() => new TrainingOptions { Optimizer = null! });
        Assert.Equal("Optimizer", exception.ParamName);
    }

    [Fact]
    public void OptionsHaveDefaults()
    {
        var options = new TrainingOptions();
        Assert.Equal(0.01, Assert.IsType<GradientDescent>(options.Optimizer).LearningRate);
        Assert.Equal(100, options.Epochs);
        Assert.Equal(0, options.BatchSize);
        Assert.Equal(0, options.Seed);
        Assert.True(options.Shuffle);
        Assert.Null(options.Progress);
        Assert.Equal(0, options.ProgressInterval);
        Assert.Equal(TimeSpan.Zero, options.ProgressPeriod);
        Assert.Equal(0, options.HistoryInterval);
        Assert.Null(options.MaxDuration);
        Assert.Equal(0, options.ValidationFraction);
        Assert.Null(options.EarlyStopping);
        Assert.Null(options.ClassWeights);
        Assert.False(options.StandardizeInputs);
        Assert.Null(options.CheckpointPath);
        Assert.Equal(0, options.CheckpointInterval);
        Assert.Equal(TimeSpan.FromSeconds(30), options.CheckpointPeriod);
    }

    [Fact]
    public void NothingIsRefusedByName()
    {
        var network = new RecordingNetwork();
        float[] inputs = new float[2];
        float[] targets = new float[6];
        int[] labels = new int[2];

        Assert.Equal("network", Assert.Throws<ArgumentNullException>(() => ((INetwork<float>)null!).Train(inputs, targets, new TrainingOptions())).ParamName);
        Assert.Equal("network", Assert.Throws<ArgumentNullException>(() => ((IClassifier<float>)null!).Train(inputs, labels, new TrainingOptions())).ParamName);
        Assert.Equal("options", Assert.Throws<ArgumentNullException>(() => network.Train(inputs, targets, null!)).ParamName);
        Assert.Equal("options", Assert.Throws<ArgumentNullException>(() => network.Train(inputs, labels, null!)).ParamName);
    }

    [Theory]
    [InlineData(0, 0, "inputs", "inputs holds 0 numbers; it must hold a multiple of 2, at least one data point of 2.")]
    [InlineData(7, 9, "inputs", "inputs holds 7 numbers; it must hold a multiple of 2, at least one data point of 2.")]
    [InlineData(6, 10, "targets", "targets holds 10 numbers; it must hold 9: 3 data points of 3.")]
    public void WrongLengthsAreRefused(int inputs, int targets, string argument, string message)
    {
        var network = new LinearNetwork<float>(2, 3);
        ArgumentException exception = Assert.Throws<ArgumentException>(
            () => network.Train(new float[inputs], new float[targets], new TrainingOptions()));

        Assert.Equal(argument, exception.ParamName);
        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WrongLabelsAreRefused()
    {
        var network = new RecordingNetwork();
        float[] inputs = new float[2];

        ArgumentException length = Assert.Throws<ArgumentException>(() => network.Train(inputs, new int[3], new TrainingOptions()));
        Assert.StartsWith("labels holds 3 numbers; it must hold 2.", length.Message, StringComparison.Ordinal);

        int[] labels = [0, 3];
        ArgumentException label = Assert.Throws<ArgumentException>(() => network.Train(inputs, labels, new TrainingOptions()));
        Assert.StartsWith("labels[1] is 3; it must be the number of a class, 0 to 2.", label.Message, StringComparison.Ordinal);
        Assert.Empty(network.InputBatches);
    }

    private static void AssertRefused(string option, Func<TrainingOptions> make)
    {
        ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>(make);
        Assert.Equal(option, exception.ParamName);
        Assert.StartsWith($"{option} is -1; it must be 0 or more.", exception.Message, StringComparison.Ordinal);
    }
}
