using System;
using System.IO;
using System.Linq;
using NetGen.Tests.Networks.Subjects;
using Xunit;

namespace NetGen.Tests.Training.Checkpoints;

public sealed class TrainingCheckpointTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-checkpoints-").FullName;

    private string CheckpointPath => Path.Combine(_folder, "flower.checkpoint");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void FileTellsHowFarTrainingIs()
    {
        (float[] inputs, float[] targets) = Noise.Circle(30, 1);
        TrainingResult result = new FlowerNet(1).Train(inputs, targets, new TrainingOptions
        {
            Epochs = 6,
            BatchSize = 4,
            Seed = 3,
            ValidationFraction = 0.2,
            HistoryInterval = 2,
            CheckpointPath = CheckpointPath,
        });

        TrainingCheckpoint checkpoint = TrainingCheckpoint.Load(CheckpointPath);

        Assert.Equal(6, checkpoint.Epoch);
        Assert.Equal(0, checkpoint.Batch);
        Assert.Equal(FlowerNet.ParameterCount, checkpoint.ParameterCount);
        Assert.Equal(FlowerNet.Description.ToString(), checkpoint.Settings["the network"]);
        Assert.Equal("4", checkpoint.Settings["BatchSize"]);
        Assert.Equal(result.BestEpoch, checkpoint.BestEpoch);
        Assert.Equal(result.History.Min(record => record.ValidationCost), checkpoint.BestValidationCost);
        Assert.Equal(result.History, checkpoint.History);
        Assert.StartsWith($"6 epochs and 0 batches of a network of {FlowerNet.ParameterCount} parameters, in 00:", checkpoint.ToString(), StringComparison.Ordinal);
        Assert.True(TimeSpan.Zero < checkpoint.Elapsed && checkpoint.Elapsed <= result.Elapsed);
    }

    [Fact]
    public void WithoutValidationThereIsNoBestEpoch()
    {
        new FlowerNet(1).Train(new float[4], new float[2], new TrainingOptions { CheckpointPath = CheckpointPath });

        TrainingCheckpoint checkpoint = TrainingCheckpoint.Load(CheckpointPath);

        Assert.Null(checkpoint.BestEpoch);
        Assert.Null(checkpoint.BestValidationCost);
        Assert.Empty(checkpoint.History);
    }

    [Fact]
    public void WhatIsNoCheckpointIsRefused()
    {
        Assert.Equal("path", Assert.Throws<ArgumentNullException>(() => TrainingCheckpoint.Load(null!)).ParamName);
        Assert.Throws<FileNotFoundException>(() => TrainingCheckpoint.Load(CheckpointPath));
        File.WriteAllText(CheckpointPath, "flower");
        Assert.Contains("is not a checkpoint", Assert.Throws<InvalidDataException>(() => TrainingCheckpoint.Load(CheckpointPath)).Message, StringComparison.Ordinal);
    }
}
