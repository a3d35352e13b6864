using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace NetGen.Tests.Training;

/// <summary>Which data points training takes for each step.</summary>
public class BatchesTests
{
    private const int DataPoints = 10;

    // Data point n is the input n with the targets 10n, 10n + 1, 10n + 2 or the label n % 3.
    private static readonly float[] Inputs = [.. Enumerable.Range(0, DataPoints).Select(n => (float)n)];
    private static readonly float[] Targets = [.. Enumerable.Range(0, DataPoints * 3).Select(i => (float)((i / 3 * 10) + (i % 3)))];
    private static readonly int[] Labels = [.. Enumerable.Range(0, DataPoints).Select(n => n % 3)];

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(int.MaxValue)]
    public void WholeSetIsOneBatchInItsOwnOrder(int batchSize)
    {
        RecordingNetwork network = Train(new TrainingOptions { Epochs = 2, BatchSize = batchSize });

        Assert.Equal([Inputs, Inputs], network.InputBatches);
        Assert.Equal([Targets, Targets], network.TargetBatches);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void EveryEpochTakesEachDataPointOnce(bool shuffle)
    {
        RecordingNetwork network = Train(new TrainingOptions { Epochs = 5, BatchSize = 4, Shuffle = shuffle });

        Assert.Equal(Enumerable.Repeat((int[])[4, 4, 2], 5).SelectMany(sizes => sizes), network.InputBatches.Select(batch => batch.Length));
        foreach (float[] epoch in Epochs(network, batchesPerEpoch: 3))
        {
            Assert.Equal(Inputs, epoch.Order());
        }
    }

    [Fact]
    public void TargetsComeWithTheirInputs()
    {
        RecordingNetwork network = Train(new TrainingOptions { Epochs = 3, BatchSize = 3 });

        foreach ((float[] inputs, float[] targets) in network.InputBatches.Zip(network.TargetBatches))
        {
            Assert.Equal(inputs.SelectMany(x => (float[])[10 * x, (10 * x) + 1, (10 * x) + 2]), targets);
        }
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(3, 8)]
    public void LabelsComeWithTheirInputs(int batchSize, int batches)
    {
        var network = new RecordingNetwork();

        TrainingResult result = network.Train(Inputs, Labels, new TrainingOptions { Epochs = 2, BatchSize = batchSize });

        Assert.Equal(batches, network.LabelBatches.Count);
        Assert.Empty(network.TargetBatches);
        foreach ((float[] inputs, int[] labels) in network.InputBatches.Zip(network.LabelBatches))
        {
            Assert.Equal(inputs.Select(x => (int)x % 3), labels);
        }

        Assert.Equal([DataPoints], network.CostCalls);
        Assert.Equal(network.Parameters[0], result.Cost);
    }

    [Fact]
    public void WithoutShuffleTheOrderIsTheSets()
    {
        RecordingNetwork network = Train(new TrainingOptions { Epochs = 2, BatchSize = 4, Shuffle = false });

        Assert.Equal([.. Inputs, .. Inputs], network.InputBatches.SelectMany(batch => batch));
        Assert.Equal([.. Targets, .. Targets], network.TargetBatches.SelectMany(batch => batch));
    }

    [Fact]
    public void EveryEpochHasANewOrder()
    {
        RecordingNetwork network = Train(new TrainingOptions { Epochs = 3, BatchSize = 4 });

        List<float[]> epochs = Epochs(network, batchesPerEpoch: 3);
        Assert.NotEqual(Inputs, epochs[0]);
        Assert.NotEqual(epochs[0], epochs[1]);
        Assert.NotEqual(epochs[1], epochs[2]);
    }

    [Fact]
    public void SeedTellsTheOrder()
    {
        static float[] Order(int seed) => [.. Train(new TrainingOptions { Epochs = 3, BatchSize = 4, Seed = seed }).InputBatches.SelectMany(batch => batch)];

        Assert.Equal(Order(seed: 5), Order(seed: 5));
        Assert.NotEqual(Order(seed: 5), Order(seed: 6));
    }

    [Fact]
    public void SameSeedGivesTheSameBits()
    {
        static float[] Parameters(int seed)
        {
            var network = new LinearNetwork<float>(1, 3);
            network.Train(Inputs, Targets, new TrainingOptions { Epochs = 20, BatchSize = 3, Seed = seed });
            return network.Parameters.ToArray();
        }

        Assert.Equal(Parameters(seed: 1), Parameters(seed: 1));
        Assert.NotEqual(Parameters(seed: 1), Parameters(seed: 2));
    }

    private static RecordingNetwork Train(TrainingOptions options)
    {
        var network = new RecordingNetwork();
        network.Train(Inputs, Targets, options);
        return network;
    }

    private static List<float[]> Epochs(RecordingNetwork network, int batchesPerEpoch) =>
        [.. network.InputBatches.Chunk(batchesPerEpoch).Select(batches => batches.SelectMany(batch => batch).ToArray())];
}
