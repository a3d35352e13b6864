using System;
using System.Linq;
using NetGen.Runtime;
using NetGen.Tests.Networks.Subjects;
using Xunit;

namespace NetGen.Tests.Training.Metrics;

public class ClassificationMetricTests
{
    [Fact]
    public void OneOutputIsClassOneFromAHalfOn()
    {
        var network = new FixedNetwork<float>(1);
        float[] outputs = [0.5f, 0.499f, 0.9f, 0.1f];
        float[] targets = [1, 1, 0, 0];

        Assert.Equal(0.5, network.Accuracy(outputs, targets));
        Assert.Equal(0.5, network.Accuracy(outputs, (int[])[1, 1, 0, 0]));
        Assert.Equal("1 1\n1 1", network.ConfusionMatrix(outputs, targets).ToString());
    }

    [Fact]
    public void ThresholdCanBeGiven()
    {
        var network = new FixedNetwork<float>(1);
        float[] outputs = [0.3f, 0.2f];
        float[] targets = [1, 0];

        // Targets of 1 stay class 1 whatever the outputs' threshold.
        Assert.Equal(1, network.Accuracy(outputs, targets, threshold: 0.25));
        Assert.Equal(0.5, network.Accuracy(outputs, targets, threshold: 2));
        Assert.Equal("threshold", Assert.Throws<ArgumentOutOfRangeException>(() => network.Accuracy(outputs, targets, double.NaN)).ParamName);
    }

    [Fact]
    public void HingeSeparatesAtZero()
    {
        var network = new FixedNetwork<double>(1, "Hinge");

        Assert.Equal(1, network.Accuracy([0.1, -0.1, 3, -3], (double[])[1, -1, 1, -1]));
        Assert.Equal(1, network.Accuracy([0.1, -0.1, 3, -3], (int[])[1, 0, 1, 0]));
    }

    [Fact]
    public void SeveralOutputsNameTheGreatest()
    {
        var network = new FixedNetwork<float>(3);
        float[] outputs = [0.2f, 0.5f, 0.3f, -1, -2, -3, 1, 1, 0, float.NegativeInfinity, -9, float.PositiveInfinity];
        float[] targets = [0, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1];

        Assert.Equal(0.75, network.Accuracy(outputs, targets));
        Assert.Equal(0.75, network.Accuracy(outputs, (int[])[1, 2, 0, 2]));
        Assert.Equal(1, network.ConfusionMatrix(outputs, targets)[2, 0]);
    }

    [Fact]
    public void AccuracyIsThatOfTheNetworksOutputs()
    {
        var network = new SoftmaxNet(seed: 4);
        var random = new SeededRandom(1);
        const int DataPoints = 5000;
        float[] inputs = [.. Enumerable.Range(0, DataPoints * SoftmaxNet.InputSize).Select(_ => (float)random.NextDouble() - 0.5f)];
        int[] labels = [.. Enumerable.Range(0, DataPoints).Select(_ => random.Next(SoftmaxNet.OutputSize))];
        float[] outputs = new float[DataPoints * SoftmaxNet.OutputSize];
        network.Forward(inputs, outputs);
        int right = outputs.Chunk(SoftmaxNet.OutputSize).Zip(labels).Count(pair => Array.IndexOf(pair.First, pair.First.Max()) == pair.Second);

        Assert.Equal((double)right / DataPoints, network.Accuracy(inputs, labels));
    }

    [Fact]
    public void RocAucIsTheShareOfPairsInOrder()
    {
        var random = new SeededRandom(5);
        var network = new FixedNetwork<float>(1);

        // Many equal scores.
        float[] scores = [.. Enumerable.Range(0, 200).Select(_ => random.Next(20) / 20f)];
        int[] labels = [.. scores.Select(score => random.NextDouble() < score ? 1 : 0)];
        double wins = 0;
        int pairs = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            for (int j = 0; j < labels.Length; j++)
            {
                if (labels[i] == 1 && labels[j] == 0)
                {
                    wins += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                    pairs++;
                }
            }
        }

        Assert.Equal(wins / pairs, network.RocAuc(scores, labels), 1e-12);
        Assert.Equal(wins / pairs, network.RocAuc(scores, (float[])[.. labels.Select(label => (float)label)]), 1e-12);
    }

    [Fact]
    public void RocAucOfSeveralOutputsIsTheirMean()
    {
        var network = new FixedNetwork<double>(3);
        double[] outputs = [0.8, 0.1, 0.1, 0.3, 0.4, 0.3, 0.2, 0.2, 0.6, 0.5, 0.2, 0.3];
        int[] labels = [0, 1, 2, 1];

        // Class 0: 0.8 above all, 1. Class 1: 0.4 above 0.1 and 0.2, 0.2 above 0.1 and equal to 0.2: 3.5 of 4. Class 2: 1.
        Assert.Equal((1 + (3.5 / 4) + 1) / 3, network.RocAuc(outputs, labels), 1e-15);
    }

    [Fact]
    public void RocAucNeedsBothClasses()
    {
        var network = new FixedNetwork<float>(1);

        ArgumentException exception = Assert.Throws<ArgumentException>(() => network.RocAuc([0.1f, 0.2f], (int[])[1, 1]));

        Assert.Contains("class 1", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LargeSetsAreTakenInParts()
    {
        var network = new FixedNetwork<float>(2);
        float[] outputs = new float[2 * 100_000];
        int[] labels = new int[100_000];
        network.Accuracy(outputs, labels);

        Assert.InRange(network.LargestBatch, 1, 4096);
        Assert.InRange(AllocatedBytes.Of(() => network.Accuracy(outputs, labels)), 0, 1000);
    }

    [Fact]
    public void WrongArgumentsAreRefusedByName()
    {
        var network = new FixedNetwork<float>(2);

        Assert.Equal("network", Assert.Throws<ArgumentNullException>(() => ((INetwork<float>)null!).Accuracy(new float[2], new float[2])).ParamName);
        Assert.Equal("inputs", Assert.Throws<ArgumentException>(() => network.Accuracy([], new float[2])).ParamName);
        Assert.Equal("targets", Assert.Throws<ArgumentException>(() => network.Accuracy(new float[4], new float[2])).ParamName);
        Assert.Equal("labels", Assert.Throws<ArgumentException>(() => network.Accuracy(new float[4], new int[3])).ParamName);
        Assert.Equal("labels", Assert.Throws<ArgumentException>(() => network.RocAuc(new float[4], (int[])[0, 2])).ParamName);
    }
}
