using System.Threading;
using Xunit;

namespace NetGen.Tests.Training;

public class CancellationTests
{
    private static readonly float[] Inputs = new float[8];
    private static readonly float[] Targets = new float[24];

    [Fact]
    public void CancelledTrainingStopsAfterTheBatchItIsAt()
    {
        using var cancellation = new CancellationTokenSource();
        var log = new ProgressLog();
        var network = new RecordingNetwork
        {
            // The third batch of the second epoch of four batches each.
            OnGradient = call =>
            {
                if (call == 7)
                {
                    cancellation.Cancel();
                }
            },
        };

        TrainingResult result = network.Train(
            Inputs, Targets, new TrainingOptions { Epochs = 100, BatchSize = 2, Progress = log, ProgressInterval = 1 }, cancellation.Token);

        Assert.Equal(7, network.InputBatches.Count);
        Assert.Equal(TrainingStatus.Cancelled, result.Status);
        Assert.Equal(1, result.Epochs);
        Assert.Single(log.Reports);

        // The cost that was reported after the first epoch is not that of the parameters three steps later.
        Assert.Equal(network.Parameters[0], result.Cost);
        Assert.Equal(-0.07, result.Cost, 1e-6);
    }

    [Fact]
    public void CancelledBeforehandTrainingDoesNothing()
    {
        var network = new RecordingNetwork();

        TrainingResult result = network.Train(Inputs, Targets, new TrainingOptions(), new CancellationToken(canceled: true));

        Assert.Empty(network.InputBatches);
        Assert.Equal(TrainingStatus.Cancelled, result.Status);
        Assert.Equal(0, result.Epochs);
        Assert.Equal(0, result.Cost);
    }

    [Fact]
    public void CancelledInItsLastBatchTrainingIsComplete()
    {
        using var cancellation = new CancellationTokenSource();
        var network = new RecordingNetwork { OnGradient = _ => cancellation.Cancel() };

        TrainingResult result = network.Train(Inputs, Targets, new TrainingOptions { Epochs = 1 }, cancellation.Token);

        Assert.Equal(TrainingStatus.Completed, result.Status);
        Assert.Equal(1, result.Epochs);
    }

    [Fact]
    public void ReportCanCancel()
    {
        using var cancellation = new CancellationTokenSource();
        var log = new ProgressLog { OnReport = _ => cancellation.Cancel() };
        var network = new RecordingNetwork();

        TrainingResult result = network.Train(
            Inputs, Targets, new TrainingOptions { Epochs = 100, Progress = log, ProgressInterval = 3 }, cancellation.Token);

        Assert.Equal(3, network.InputBatches.Count);
        Assert.Equal(3, result.Epochs);
        Assert.Equal(TrainingStatus.Cancelled, result.Status);
    }
}
