using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Tests.Networks.Subjects;
using Xunit;

namespace NetGen.Tests.Training.Loop;

public class ValidationTests
{
    [Fact]
    public void ResultIsALine()
    {
        var options = new TrainingOptions { EarlyStopping = new EarlyStopping(patience: 2) };

        Assert.Equal("Completed after 0 epochs, J = 1", new ScriptedNetwork(1).Train(new TrainingOptions { Epochs = 0 }, isValidated: false).ToString());
        Assert.Equal(
            "StoppedEarly after 4 epochs, J = 0.333333, 3.5 of the validation set, least there after epoch 2",
            new ScriptedNetwork(5, 4, 3.5, 4).Train(options).ToString());
    }

    [Theory]
    [InlineData(10, 0.25, 2)]
    [InlineData(10, 0.001, 1)]
    [InlineData(10, 0.999, 9)]
    [InlineData(2, 0.5, 1)]
    public void FractionIsHeldOut(int dataPoints, double fraction, int heldOut)
    {
        var network = new RecordingNetwork();
        float[] inputs = [.. Enumerable.Range(0, dataPoints).Select(n => (float)n)];
        int[] labels = [.. inputs.Select(x => (int)x % 3)];

        TrainingResult result = network.Train(
            inputs, labels, new TrainingOptions { Epochs = 3, BatchSize = 4, ValidationFraction = fraction, Seed = 5 });

        float[] trained = [.. network.InputBatches.SelectMany(batch => batch).Distinct()];
        Assert.Equal(dataPoints - heldOut, trained.Length);
        Assert.Equal([dataPoints - heldOut, heldOut], network.CostCalls);
        Assert.NotNull(result.ValidationCost);
        foreach ((float[] batch, int[] batchLabels) in network.InputBatches.Zip(network.LabelBatches))
        {
            Assert.Equal(batch.Select(x => (int)x % 3), batchLabels);
        }
    }

    [Fact]
    public void SeedTellsWhatIsHeldOut()
    {
        static HashSet<float> Trained(int seed)
        {
            var network = new RecordingNetwork();
            float[] inputs = [.. Enumerable.Range(0, 40).Select(n => (float)n)];
            network.Train(inputs, new int[40], new TrainingOptions { Epochs = 1, ValidationFraction = 0.5, Seed = seed });
            return [.. network.InputBatches[0]];
        }

        Assert.Equal(Trained(1), Trained(1));
        Assert.NotEqual(Trained(1), Trained(2));
    }

    [Fact]
    public void GivenSetIsValidatedWithItsWeights()
    {
        (float[] inputs, float[] targets) = Noise.Circle(30, 1);
        (float[] heldInputs, float[] heldTargets) = Noise.Circle(20, 2);
        float[] weights = [.. Enumerable.Range(1, 20).Select(n => n / 10f)];
        var network = new FlowerNet(1);

        TrainingResult result = network.Train(
            new DataSet<float>(inputs, targets),
            new DataSet<float>(heldInputs, heldTargets, weights),
            new TrainingOptions { Epochs = 5, HistoryInterval = 2, ClassWeights = [1, 9] });

        Assert.Equal(network.Cost(heldInputs, heldTargets, BatchLayout.SampleRows, weights), result.ValidationCost);
        Assert.Equal([2, 4, 5], result.History.Select(record => record.Epoch));
        Assert.Equal(result.ValidationCost, result.History[^1].ValidationCost);
        Assert.Equal(result.Cost, result.History[^1].Cost);
        Assert.Equal(result.History.MinBy(record => record.ValidationCost).Epoch, result.BestEpoch);
    }

    [Fact]
    public void WithoutValidationThereIsNoCostOfIt()
    {
        TrainingResult result = new FlowerNet(1).Train(new float[4], new float[2], new TrainingOptions { Epochs = 2, HistoryInterval = 1 });

        Assert.Null(result.ValidationCost);
        Assert.Null(result.BestEpoch);
        Assert.Null(result.Standardization);
        Assert.Equal(2, result.History.Count);
        Assert.All(result.History, record => Assert.Null(record.ValidationCost));
        Assert.True(result.History[0].Elapsed <= result.History[1].Elapsed);
    }

    [Fact]
    public void HistoryIsEmptyWhereNobodyAsks() =>
        Assert.Empty(new FlowerNet(1).Train(new float[4], new float[2], new TrainingOptions()).History);

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void FractionMustBeOne(double value) => Assert.Equal(
        "ValidationFraction", Assert.Throws<ArgumentOutOfRangeException>(() => new TrainingOptions { ValidationFraction = value }).ParamName);
}
