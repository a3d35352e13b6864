using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Tests.Training.Optimizers;
using Xunit;

namespace NetGen.Tests.Training;

public class MinibatchesTests
{
    private const int DataPoints = 25;

    // Recognised by themselves: data point n has the inputs n and n + 0.5, the target −n, the label n and the weight 2 n.
    private static readonly float[] Inputs = [.. Enumerable.Range(0, DataPoints).SelectMany(n => (float[])[n, n + 0.5f])];
    private static readonly float[] Targets = [.. Enumerable.Range(0, DataPoints).Select(n => -(float)n)];
    private static readonly int[] Labels = [.. Enumerable.Range(0, DataPoints)];
    private static readonly float[] Weights = [.. Enumerable.Range(0, DataPoints).Select(n => 2f * n)];

    [Theory]
    [InlineData(8, true, 0)]
    [InlineData(8, false, 0)]
    [InlineData(25, true, 5)]
    [InlineData(0, true, 5)]
    [InlineData(1, true, -3)]
    public void EpochHasEveryDataPointOnceWithAllThatBelongsToIt(int batchSize, bool shuffle, int seed)
    {
        var batches = new Minibatches<float>(new DataSet<float>(Inputs, Targets, Weights), inputSize: 2, batchSize, seed, shuffle);
        var labelled = new Minibatches<float>(new DataSet<float>(Inputs, Labels), inputSize: 2, batchSize, seed, shuffle);
        var orders = new HashSet<string>();
        for (int epoch = 0; epoch < 3; epoch++)
        {
            Assert.Equal(epoch, batches.Epoch);
            List<int> order = [];
            int count = 0;
            foreach (DataSet<float> batch in batches)
            {
                count++;
                for (int i = 0; i < batch.Targets.Length; i++)
                {
                    int n = (int)batch.Inputs[2 * i];
                    order.Add(n);
                    Assert.Equal(n + 0.5f, batch.Inputs[(2 * i) + 1]);
                    Assert.Equal(-n, batch.Targets[i]);
                    Assert.Equal(2 * n, batch.SampleWeights[i]);
                }
            }

            List<int> labels = [];
            foreach (DataSet<float> batch in labelled)
            {
                Assert.True(batch.SampleWeights.IsEmpty);
                labels.AddRange(batch.Labels);
            }

            Assert.Equal(batches.Count, count);
            Assert.Equal(Labels, order.Order());
            Assert.Equal(order, labels);
            orders.Add(string.Join(",", order));
        }

        Assert.Equal(shuffle && batchSize is > 0 and < DataPoints ? 3 : 1, orders.Count);
    }

    [Fact]
    public void LoopOfOnesOwnGivesTheBitsOfTrain()
    {
        (float[] inputs, float[] targets) = Noise.Circle(50, 1);
        var expected = new FlowerSquaresNet(1);
        var actual = new FlowerSquaresNet(1);
        expected.Train(inputs, targets, new TrainingOptions { Optimizer = new Adam(0.01), Epochs = 7, BatchSize = 16, Seed = 4 });

        var batches = new Minibatches<float>(new DataSet<float>(inputs, targets), FlowerSquaresNet.InputSize, batchSize: 16, seed: 4);
        OptimizerState<float> optimizer = new Adam().CreateState<float>(FlowerSquaresNet.ParameterCount);
        float[] gradient = new float[FlowerSquaresNet.ParameterCount];
        while (batches.Epoch < 7)
        {
            foreach (DataSet<float> batch in batches)
            {
                actual.Gradient(batch.Inputs, batch.Targets, gradient);
                optimizer.Step(actual.Parameters, gradient, learningRate: 0.01);
            }
        }

        Assert.Equal(expected.Parameters.ToArray(), actual.Parameters.ToArray());
    }

    [Fact]
    public void SmallLastBatchCanBeLeftOut()
    {
        static int[] Sizes(int batchSize, bool dropLast)
        {
            var batches = new Minibatches<float>(new DataSet<float>(Inputs, Targets), 2, batchSize, dropLast: dropLast);
            List<int> sizes = [];
            foreach (DataSet<float> batch in batches)
            {
                sizes.Add(batch.Targets.Length);
            }

            Assert.Equal(sizes.Count, batches.Count);
            Assert.Equal(DataPoints, batches.DataPointCount);
            return [.. sizes];
        }

        Assert.Equal([10, 10, 5], Sizes(10, dropLast: false));
        Assert.Equal([10, 10], Sizes(10, dropLast: true));
        Assert.Equal([5, 5, 5, 5, 5], Sizes(5, dropLast: true));
        Assert.Equal([25], Sizes(30, dropLast: false));
        Assert.Equal([], Sizes(30, dropLast: true));
        Assert.Equal([25], Sizes(0, dropLast: true));
    }

    [Fact]
    public void AnyEpochCanBeBegunWith()
    {
        var batches = new Minibatches<float>(new DataSet<float>(Inputs, Targets), 2, 8, seed: 1);
        float[] third = [];
        while (batches.Epoch < 3)
        {
            third = FirstOf(batches);
        }

        var later = new Minibatches<float>(new DataSet<float>(Inputs, Targets), 2, 8, seed: 1) { Epoch = 2 };
        var other = new Minibatches<float>(new DataSet<float>(Inputs, Targets), 2, 8, seed: 2) { Epoch = 2 };

        Assert.Equal(third, FirstOf(later));
        Assert.NotEqual(third, FirstOf(other));
        Assert.Equal(3, later.Epoch);
    }

    [Fact]
    public void TargetsAreOfAnySizeOrNone()
    {
        foreach (int size in (int[])[0, 1, 3])
        {
            foreach (DataSet<float> batch in new Minibatches<float>(new DataSet<float>(Inputs, new float[size * DataPoints]), 2, 10, dropLast: true))
            {
                Assert.Equal(size * 10, batch.Targets.Length);
                Assert.False(batch.HasLabels);
            }
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void BatchesAllocateNothing(bool shuffle)
    {
        AllocatedBytes.AssertSameForLongLoops(
            epochs => AllocatedBytes.Of(() =>
            {
                var batches = new Minibatches<float>(new DataSet<float>(Inputs, Targets, Weights), 2, 8, shuffle: shuffle);
                float sum = 0;
                while (batches.Epoch < epochs)
                {
                    foreach (DataSet<float> batch in batches)
                    {
                        sum += batch.Inputs[0];
                    }
                }

                Assert.NotEqual(-1, sum);
            }),
            10,
            1000);
    }

    [Fact]
    public void WrongLengthsAreNamed()
    {
        Refused("data.Inputs holds 3 numbers; it must hold a multiple of 2, at least one data point of 2.", new float[3], Targets);
        Refused("data.Inputs holds 0 numbers; ", [], []);
        Refused("data.Targets holds 26 numbers; it must hold a multiple of 25, the same number for each data point.", Inputs, new float[26]);
        Assert.Throws<ArgumentException>(() => _ = new Minibatches<float>(new DataSet<float>(Inputs, Targets, new float[3]), 2, 8));
        Assert.Throws<ArgumentException>(() => _ = new Minibatches<float>(new DataSet<float>(Inputs, new int[3]), 2, 8));
        Assert.Throws<ArgumentOutOfRangeException>("inputSize", () => _ = new Minibatches<float>(new DataSet<float>(Inputs, Targets), 0, 8));
        Assert.Throws<ArgumentOutOfRangeException>("batchSize", () => _ = new Minibatches<float>(new DataSet<float>(Inputs, Targets), 2, -1));
        Assert.Throws<ArgumentOutOfRangeException>("Epoch", () => _ = new Minibatches<float>(new DataSet<float>(Inputs, Targets), 2, 8) { Epoch = -1 });
    }

    private static void Refused(string message, float[] inputs, float[] targets)
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(() => _ = new Minibatches<float>(new DataSet<float>(inputs, targets), 2, 8));
        Assert.StartsWith(message, refusal.Message, StringComparison.Ordinal);
        Assert.Equal("data", refusal.ParamName);
    }

    private static float[] FirstOf(Minibatches<float> batches)
    {
        foreach (DataSet<float> batch in batches)
        {
            return batch.Targets.ToArray();
        }

        return [];
    }
}
