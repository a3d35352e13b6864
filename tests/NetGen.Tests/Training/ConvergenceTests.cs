using System;
using System.Linq;
using System.Numerics;
using NetGen.Runtime;
using Xunit;

namespace NetGen.Tests.Training;

public class ConvergenceTests
{
    // t = W x + b, without noise: the bowl's minimum is 0, at W and b.
    private static readonly double[] Weights = [1.5, -2, 0.25, 3, 0.5, -1];
    private static readonly double[] Biases = [0.75, -0.5];

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void SinglePrecisionFindsTheMinimum(int batchSize) => FindsTheMinimum<float>(batchSize, 1e-4);

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void DoublePrecisionFindsTheMinimum(int batchSize) => FindsTheMinimum<double>(batchSize, 1e-12);

    [Fact]
    public void ResultTellsTheCostThatTrainingLeaves()
    {
        (double[] inputs, double[] targets) = DataSet<double>();
        var network = new LinearNetwork<double>(3, 2);
        double before = network.Cost(inputs, targets);

        TrainingResult result = network.Train(inputs, targets, new TrainingOptions { Epochs = 3, BatchSize = 8 });

        Assert.Equal(network.Cost(inputs, targets), result.Cost);
        Assert.True(result.Cost < before, $"{result.Cost} is not below {before}.");
        Assert.Equal(3, result.Epochs);
        Assert.Equal(TrainingStatus.Completed, result.Status);
        Assert.True(result.Elapsed > TimeSpan.Zero);
    }

    [Fact]
    public void NoEpochsLeaveTheNetworkAsItIs()
    {
        (double[] inputs, double[] targets) = DataSet<double>();
        var network = new LinearNetwork<double>(3, 2);
        network.Parameters.Fill(0.5);

        TrainingResult result = network.Train(inputs, targets, new TrainingOptions { Epochs = 0 });

        Assert.All(network.Parameters.ToArray(), value => Assert.Equal(0.5, value));
        Assert.Equal(network.Cost(inputs, targets), result.Cost);
        Assert.Equal(0, result.Epochs);
        Assert.Equal(TrainingStatus.Completed, result.Status);
    }

    [Fact]
    public void OneOptimizerServesBothPrecisions()
    {
        var options = new TrainingOptions { Optimizer = new GradientDescent(0.1), Epochs = 2000 };

        double single = Train<float>(options).Cost;
        double twice = Train<double>(options).Cost;

        Assert.InRange(single, 0, 1e-8);
        Assert.InRange(twice, 0, 1e-20);
        Assert.NotEqual(single, twice);
    }

    private static void FindsTheMinimum<T>(int batchSize, double tolerance)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var options = new TrainingOptions { Optimizer = new GradientDescent(0.1f), Epochs = 2000, BatchSize = batchSize, Seed = 3 };
        LinearNetwork<T> network = Train<T>(options).Network;

        for (int row = 0; row < 2; row++)
        {
            Assert.Equal(Biases[row], Value(network, network.BiasIndex(1, row)), tolerance);
            for (int column = 0; column < 3; column++)
            {
                Assert.Equal(Weights[(row * 3) + column], Value(network, network.WeightIndex(1, row, column)), tolerance);
            }
        }
    }

    private static (LinearNetwork<T> Network, double Cost) Train<T>(TrainingOptions options)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        (T[] inputs, T[] targets) = DataSet<T>();
        var network = new LinearNetwork<T>(3, 2);
        TrainingResult result = network.Train(inputs, targets, options);
        return (network, result.Cost);
    }

    private static double Value<T>(LinearNetwork<T> network, int index)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        double.CreateChecked(network.Parameters[index]);

    private static (T[] Inputs, T[] Targets) DataSet<T>()
        where T : INumber<T>
    {
        const int DataPoints = 40;
        var random = new SeededRandom(11);
        double[] inputs = [.. Enumerable.Range(0, DataPoints * 3).Select(_ => (2 * random.NextDouble()) - 1)];
        double[] targets = new double[DataPoints * 2];
        for (int n = 0; n < DataPoints; n++)
        {
            for (int i = 0; i < 2; i++)
            {
                targets[(n * 2) + i] = Biases[i] + Enumerable.Range(0, 3).Sum(j => Weights[(i * 3) + j] * inputs[(n * 3) + j]);
            }
        }

        return ([.. inputs.Select(T.CreateChecked)], [.. targets.Select(T.CreateChecked)]);
    }
}
