using System;
using System.Linq;
using System.Threading;
using Xunit;

namespace NetGen.Tests.Training.Loop;

public class DurationTests
{
    private static readonly float[] Inputs = new float[8];
    private static readonly float[] Targets = new float[24];

    [Fact]
    public void TrainingEndsWhenTheTimeIsUp()
    {
        var network = new RecordingNetwork { OnGradient = _ => Thread.Sleep(1) };

        TrainingResult result = network.Train(
            Inputs, Targets, new TrainingOptions { Epochs = int.MaxValue, BatchSize = 2, MaxDuration = TimeSpan.FromMilliseconds(50) });

        Assert.Equal(TrainingStatus.TimedOut, result.Status);
        Assert.True(result.Elapsed >= TimeSpan.FromMilliseconds(50));
        // A machine busy with other things may spend all of the time before the first batch.
        Assert.InRange(network.InputBatches.Count, 0, 60);
        Assert.Equal(network.InputBatches.Count / 4, result.Epochs);
    }

    [Fact]
    public void ReportsKeepTheirDistanceInTime()
    {
        var log = new ProgressLog();
        var network = new RecordingNetwork { OnGradient = _ => Thread.Sleep(1) };

        network.Train(
            Inputs, Targets, new TrainingOptions { Epochs = 60, Progress = log, ProgressInterval = 1, ProgressPeriod = TimeSpan.FromMilliseconds(20) });

        // The first, then one every 20 ms, and the last.
        Assert.Equal(1, log.Reports[0].Epoch);
        Assert.Equal(60, log.Reports[^1].Epoch);
        Assert.InRange(log.Reports.Count, 2, 30);
        Assert.Equal(log.Reports.Count, network.CostCalls.Count);
        Assert.All(
            log.Reports.Zip(log.Reports.Skip(1)).SkipLast(1),
            pair => Assert.True(pair.Second.Elapsed - pair.First.Elapsed >= TimeSpan.FromMilliseconds(19)));
    }

    [Fact]
    public void TimesMustBePositive()
    {
        Assert.Equal("MaxDuration", Assert.Throws<ArgumentOutOfRangeException>(() => new TrainingOptions { MaxDuration = TimeSpan.Zero }).ParamName);
        Assert.Equal("ProgressPeriod", Assert.Throws<ArgumentOutOfRangeException>(() => new TrainingOptions { ProgressPeriod = -TimeSpan.FromTicks(1) }).ParamName);
        Assert.Equal("CheckpointPeriod", Assert.Throws<ArgumentOutOfRangeException>(() => new TrainingOptions { CheckpointPeriod = -TimeSpan.FromTicks(1) }).ParamName);
        Assert.Equal("CheckpointInterval", Assert.Throws<ArgumentOutOfRangeException>(() => new TrainingOptions { CheckpointInterval = -1 }).ParamName);
        Assert.Equal("HistoryInterval", Assert.Throws<ArgumentOutOfRangeException>(() => new TrainingOptions { HistoryInterval = -1 }).ParamName);
    }
}
