using System;
using System.Linq;
using NetGen.Runtime;
using NetGen.Tests.Networks.Subjects;
using Xunit;

namespace NetGen.Tests.Training.Data;

public class WeightTests
{
    private const int DataPoints = 23;

    private static readonly float[] Inputs = Numbers(DataPoints * 2, 1);
    private static readonly float[] Targets = [.. Numbers(DataPoints, 2).Select(value => value > 0.5f ? 1f : 0f)];
    private static readonly float[] Weights = [.. Numbers(DataPoints, 3).Select(value => 2 * value)];

    [Fact]
    public void SampleWeightsAreThoseOfTheCost()
    {
        var network = new FlowerNet(1);
        var expected = new FlowerNet(1);
        float[] gradient = new float[FlowerNet.ParameterCount];

        TrainingResult result = network.Train(new DataSet<float>(Inputs, Targets, Weights), Descent(1));
        expected.GradientOnly(Inputs, Targets, gradient, BatchLayout.SampleRows, Weights);
        new GradientDescent(0.5).CreateState<float>(gradient.Length).Step(expected.Parameters, gradient, 0.5);

        Assert.Equal(expected.Parameters.ToArray(), network.Parameters.ToArray());
        Assert.Equal(network.Cost(Inputs, Targets, BatchLayout.SampleRows, Weights), result.Cost);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void WeightsComeWithTheirDataPoints(int batchSize)
    {
        // A data point of weight 0 might as well have any target.
        float[] weights = [.. Weights];
        weights[7] = 0;
        float[] other = [.. Targets];
        other[7] = 1 - other[7];

        Assert.Equal(Trained(Targets, weights, batchSize), Trained(other, weights, batchSize));
        Assert.NotEqual(Trained(Targets, Weights, batchSize), Trained(other, Weights, batchSize));
    }

    [Fact]
    public void ClassWeightsMultiplyThoseOfTheDataPoints()
    {
        float[] factors = [.. Targets.Zip(Weights, (target, weight) => weight * (target == 1 ? 3 : 0.5f))];
        var network = new FlowerNet(1);
        var options = Descent(4);
        options.ClassWeights = [0.5, 3];

        network.Train(new DataSet<float>(Inputs, Targets, Weights), options);

        Assert.Equal(Trained(Targets, factors, 0), network.Parameters.ToArray());
    }

    [Fact]
    public void ClassWeightsGoByLabels()
    {
        int[] labels = [.. Enumerable.Range(0, DataPoints).Select(n => n % 3)];
        float[] inputs = Numbers(DataPoints * 3, 5);
        float[] targets = [.. labels.SelectMany(label => Enumerable.Range(0, 3).Select(c => c == label ? 1f : 0f))];
        var options = Descent(4);
        options.ClassWeights = [1, 2, 0.25];
        var byLabel = new SoftmaxNet(2);
        var byTarget = new SoftmaxNet(2);
        var without = new SoftmaxNet(2);

        byLabel.Train(inputs, labels, options);
        byTarget.Train(inputs, targets, options);
        without.Train(inputs, labels, Descent(4));

        Assert.Equal(byTarget.Parameters.ToArray(), byLabel.Parameters.ToArray());
        Assert.NotEqual(without.Parameters.ToArray(), byLabel.Parameters.ToArray());
    }

    [Fact]
    public void BalancedWeightsGiveEveryClassTheSame()
    {
        Assert.Equal([4.0 / (2 * 3), 4.0 / 2], ClassWeights.Balanced([0, 0, 1, 0], 2));
        Assert.Equal([1.0, 0], ClassWeights.Balanced([0, 0], 2).Select(weight => weight * 2));
        Assert.Equal("labels", Assert.Throws<ArgumentException>(() => ClassWeights.Balanced([2], 2)).ParamName);
        Assert.Equal("classCount", Assert.Throws<ArgumentOutOfRangeException>(() => ClassWeights.Balanced([0], 1)).ParamName);
    }

    [Fact]
    public void LabelsOfOneOutputAreItsTargets()
    {
        int[] labels = [.. Targets.Select(target => (int)target)];
        var network = new FlowerNet(1);

        network.Train(new DataSet<float>(Inputs, labels), Descent(4));

        Assert.Equal(Trained(Targets, [], 0), network.Parameters.ToArray());
    }

    private static float[] Trained(float[] targets, float[] weights, int batchSize)
    {
        var network = new FlowerNet(1);
        TrainingOptions options = Descent(4);
        options.BatchSize = batchSize;
        network.Train(new DataSet<float>(Inputs, targets, weights), options);
        return network.Parameters.ToArray();
    }

    private static TrainingOptions Descent(int epochs) => new() { Optimizer = new GradientDescent(0.5), Epochs = epochs };

    private static float[] Numbers(int count, long seed)
    {
        var random = new SeededRandom(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (float)random.NextDouble())];
    }
}
