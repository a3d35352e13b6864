using System;
using System.IO;
using System.Linq;
using System.Threading;
using NetGen.Tests.Networks.Subjects;
using Xunit;

namespace NetGen.Tests.Training.Checkpoints;

public sealed class CheckpointTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-checkpoints-").FullName;

    private string CheckpointPath => Path.Combine(_folder, "flower.checkpoint");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(0, false)]
    [InlineData(7, false)]
    [InlineData(7, true)]
    public void ResumedTrainingGivesTheSameBits(int batchSize, bool standardize)
    {
        // What is validated for reports counts for the best epoch, so there are as many.
        TrainingOptions uninterrupted = Options(40, batchSize, standardize, path: null);
        uninterrupted.Progress = new ProgressLog();
        uninterrupted.ProgressInterval = 1;
        (float[] expected, TrainingResult whole) = Run(uninterrupted);

        // Cancelled in the middle of epochs, again and again.
        int calls = 0;
        TrainingStatus status;
        float[] actual;
        TrainingResult result;
        do
        {
            using var cancellation = new CancellationTokenSource();
            int stopAt = 1 + (calls * 5 % 7);
            TrainingOptions options = Options(40, batchSize, standardize, CheckpointPath);
            options.Progress = new ProgressLog
            {
                OnReport = _ =>
                {
                    if (--stopAt == 0)
                    {
                        cancellation.Cancel();
                    }
                },
            };
            options.ProgressInterval = 1;
            (actual, result) = Run(options, cancellation.Token);
            status = result.Status;
            Assert.True(++calls < 100);
        }
        while (status == TrainingStatus.Cancelled);

        Assert.True(calls > 5);
        Assert.Equal(expected, actual);
        AssertSame(whole, result);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void EveryBatchCanBeTheLast(int stopAt)
    {
        float[] inputs = Noise.Numbers(8, 1);
        float[] targets = Noise.Numbers(24, 2);
        TrainingOptions Options(string? path) => new() { Optimizer = new Adam(0.1), Epochs = 3, BatchSize = 2, CheckpointPath = path, Seed = 4 };
        var whole = new SumNetwork();
        whole.Train(inputs, targets, Options(null));

        using var cancellation = new CancellationTokenSource();
        var first = new SumNetwork { OnGradient = call => Cancel(cancellation, call == stopAt) };
        Assert.Equal(TrainingStatus.Cancelled, first.Train(inputs, targets, Options(CheckpointPath), cancellation.Token).Status);
        var second = new SumNetwork();
        second.Train(inputs, targets, Options(CheckpointPath));

        Assert.Equal(12 - stopAt, second.Calls);
        Assert.Equal(whole.Parameters.ToArray(), second.Parameters.ToArray());
    }

    [Fact]
    public void MoreEpochsContinueACompleteRun()
    {
        (float[] expected, TrainingResult whole) = Run(Options(30, 7, standardize: true, path: null));

        Run(Options(13, 7, standardize: true, CheckpointPath));
        (float[] actual, TrainingResult result) = Run(Options(30, 7, standardize: true, CheckpointPath));
        Assert.Equal(expected, actual);
        AssertSame(whole, result);

        // And once more does nothing.
        (float[] again, result) = Run(Options(30, 7, standardize: true, CheckpointPath));
        Assert.Equal(expected, again);
        AssertSame(whole, result);
    }

    [Fact]
    public void EveryOptimizerContinuesWithWhatItRemembers()
    {
        Optimizer[] optimizers =
        [
            new GradientDescent(0.1, momentum: 0.9), new GradientDescent(0.1, momentum: 0.9, nesterov: true), new Adam(0.05), new AdamW(0.05), new RmsProp(0.01), new Rprop(),
        ];
        foreach (Optimizer optimizer in optimizers)
        {
            TrainingOptions With(int epochs, string? path)
            {
                TrainingOptions options = Options(epochs, 0, standardize: false, path);
                options.Optimizer = optimizer;
                return options;
            }

            (float[] expected, _) = Run(With(40, path: null));
            File.Delete(CheckpointPath);
            Run(With(17, CheckpointPath));
            (float[] actual, _) = Run(With(40, CheckpointPath));

            Assert.True(expected.SequenceEqual(actual), $"{optimizer} ends in other bits.");
        }
    }

    [Fact]
    public void StoppedEarlyItStaysStopped()
    {
        TrainingOptions Early(string? path)
        {
            TrainingOptions options = Options(100_000, 0, standardize: false, path);
            options.EarlyStopping = new EarlyStopping(patience: 30);
            options.Optimizer = new GradientDescent(2);
            return options;
        }

        (float[] expected, TrainingResult first) = Run(Early(CheckpointPath));
        Assert.Equal(TrainingStatus.StoppedEarly, first.Status);
        (float[] actual, TrainingResult second) = Run(Early(CheckpointPath));

        Assert.Equal(expected, actual);
        AssertSame(first, second);
    }

    [Fact]
    public void CheckpointsComeAtTheirInterval()
    {
        int written = 0;
        DateTime last = default;
        TrainingOptions options = Options(20, 0, standardize: false, CheckpointPath);
        options.CheckpointInterval = 6;
        options.CheckpointPeriod = TimeSpan.Zero;
        options.ProgressInterval = 1;
        options.Progress = new ProgressLog
        {
            OnReport = _ =>
            {
                DateTime time = File.GetLastWriteTimeUtc(CheckpointPath);
                written += time == last ? 0 : 1;
                last = time;
                Thread.Sleep(15);
            },
        };

        Run(options);

        // At the beginning, and after 6, 12 and 18; that at the end nobody is told of.
        Assert.Equal(4, written);
        Assert.Equal([CheckpointPath, CheckpointPath + ".lock"], Directory.GetFiles(_folder).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void OtherSettingsAreRefused()
    {
        Run(Options(3, 7, standardize: false, CheckpointPath));

        AssertRefused("BatchSize was 7, and now is 8", options => options.BatchSize = 8);
        AssertRefused("Seed was 9, and now is 1", options => options.Seed = 1);
        AssertRefused("Shuffle was true, and now is false", options => options.Shuffle = false);
        AssertRefused("ValidationFraction was 0.25, and now is 0.3", options => options.ValidationFraction = 0.3);
        AssertRefused("StandardizeInputs was false, and now is true", options => options.StandardizeInputs = true);
        AssertRefused("ClassWeights was none, and now is 1, 2", options => options.ClassWeights = [1, 2]);
        AssertRefused("EarlyStopping was none, and now is patience 10, min delta 0, interval 1", options => options.EarlyStopping = new EarlyStopping());
        AssertRefused("Optimizer was ", options => options.Optimizer = new GradientDescent(0.4));

        (float[] inputs, float[] targets) = Noise.Circle(60, 2);
        AssertRefused("the training set was ", Options(3, 7, standardize: false, CheckpointPath), new FlowerNet(), inputs, targets);
        (inputs, targets) = Noise.Circle(60, 1);
        AssertRefused("the network was 2-4-1 tanh, sigmoid, CrossEntropy, Single, and now is ", Options(3, 7, standardize: false, CheckpointPath), new OtherFlowerNet(), inputs, targets);
    }

    [Fact]
    public void BrokenFilesAreRefused()
    {
        Run(Options(3, 7, standardize: false, CheckpointPath));
        byte[] whole = File.ReadAllBytes(CheckpointPath);
        for (int i = 0; i < whole.Length; i += 11)
        {
            byte[] changed = [.. whole];
            changed[i] ^= 0x10;
            AssertBroken(changed);
            AssertBroken(whole[..i]);
        }

        AssertBroken([.. whole, 0]);
        AssertBroken([]);
        File.WriteAllBytes(CheckpointPath, whole);
        Run(Options(3, 7, standardize: false, CheckpointPath));
    }

    [Fact]
    public void RemainsOfAnInterruptedRunDoNoHarm()
    {
        File.WriteAllText(Path.Combine(_folder, ".netgen-1-0.tmp"), "half a checkp");
        File.WriteAllText(CheckpointPath + ".lock", "");

        Run(Options(3, 7, standardize: false, CheckpointPath));

        Assert.Equal(3, TrainingCheckpoint.Load(CheckpointPath).Epoch);
    }

    [Fact]
    public void FolderThatIsNotThereIsKnownAtOnce()
    {
        var network = new RecordingNetwork();

        Assert.Throws<DirectoryNotFoundException>(() => network.Train(
            new float[2], new float[6], new TrainingOptions { CheckpointPath = Path.Combine(_folder, "none", "flower.checkpoint") }));

        Assert.Empty(network.InputBatches);
    }

    private static void Cancel(CancellationTokenSource cancellation, bool isTime)
    {
        if (isTime)
        {
            cancellation.Cancel();
        }
    }

    private static TrainingOptions Options(int epochs, int batchSize, bool standardize, string? path) => new()
    {
        Optimizer = new Adam(0.02),
        Epochs = epochs,
        BatchSize = batchSize,
        Seed = 9,
        ValidationFraction = 0.25,
        HistoryInterval = 4,
        StandardizeInputs = standardize,
        CheckpointPath = path,
    };

    private static (float[] Parameters, TrainingResult Result) Run(TrainingOptions options, CancellationToken cancellationToken = default)
    {
        (float[] inputs, float[] targets) = Noise.Circle(60, 1);
        var network = new FlowerNet(3);
        TrainingResult result = network.Train(inputs, targets, options, cancellationToken);
        return (network.Parameters.ToArray(), result);
    }

    private static void AssertSame(TrainingResult expected, TrainingResult actual)
    {
        Assert.Equal(expected.Status, actual.Status);
        Assert.Equal(expected.Epochs, actual.Epochs);
        Assert.Equal(expected.Cost, actual.Cost);
        Assert.Equal(expected.ValidationCost, actual.ValidationCost);
        Assert.Equal(expected.BestEpoch, actual.BestEpoch);
        Assert.Equal(
            expected.History.Select(record => (record.Epoch, record.Cost, record.ValidationCost)),
            actual.History.Select(record => (record.Epoch, record.Cost, record.ValidationCost)));
    }

    private void AssertRefused(string difference, Action<TrainingOptions> change)
    {
        TrainingOptions options = Options(3, 7, standardize: false, CheckpointPath);
        change(options);
        (float[] inputs, float[] targets) = Noise.Circle(60, 1);
        AssertRefused(difference, options, new FlowerNet(), inputs, targets);
    }

    private static void AssertRefused(string difference, TrainingOptions options, INetwork<float> network, float[] inputs, float[] targets)
    {
        float[] before = network.Parameters.ToArray();
        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => network.Train(inputs, targets, options));
        Assert.Contains(difference, exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, network.Parameters.ToArray());
    }

    private void AssertBroken(byte[] bytes)
    {
        File.WriteAllBytes(CheckpointPath, bytes);
        Assert.Throws<InvalidDataException>(() => Run(Options(3, 7, standardize: false, CheckpointPath)));
    }
}
