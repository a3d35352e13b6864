using System;
using System.IO;
using System.Threading;
using Xunit;

namespace NetGen.Tests.Training.Optimizers;

/// <summary>What every optimizer owes to a run: no garbage, and checkpoints to the bit.</summary>
public sealed class OptimizerRunTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-optimizers-").FullName;

    public static TheoryData<string> Names
    {
        get
        {
            var names = new TheoryData<string>();
            foreach (Optimizer optimizer in Optimizers.All)
            {
                names.Add(optimizer.ToString());
            }

            return names;
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void EpochsAllocateNothing(string name)
    {
        AllocatedBytes.AssertSameForLongLoops(epochs => AllocatedBytes.Of(() => Run(Options(name, epochs, path: null))), 5, 200);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ResumedTrainingGivesTheSameBits(string name)
    {
        string path = Path.Combine(_folder, "run.checkpoint");
        (float[] expected, TrainingResult whole) = Run(Options(name, 30, path: null));

        Run(Options(name, 7, path));
        Run(Options(name, 8, path));
        (float[] actual, TrainingResult resumed) = Run(Options(name, 30, path));

        Assert.Equal(expected, actual);
        Assert.Equal(whole.Cost, resumed.Cost);
        Assert.Equal(whole.Epochs, resumed.Epochs);
        Assert.Equal(whole.Status, resumed.Status);
    }

    [Fact]
    public void OtherSettingsDoNotContinueARun()
    {
        string path = Path.Combine(_folder, "run.checkpoint");
        Run(Options(new Adam(0.01).ToString(), 3, path));

        void AssertRefused(string difference, Action<TrainingOptions> change)
        {
            TrainingOptions options = Options(new Adam(0.01).ToString(), 5, path);
            change(options);
            Assert.Contains(difference, Assert.Throws<InvalidOperationException>(() => Run(options)).Message, StringComparison.Ordinal);
        }

        AssertRefused("Optimizer was Adam(learningRate: 0.01, beta1: 0.9", options => options.Optimizer = new Adam(0.02));
        AssertRefused("Schedule was none, and now is StepSchedule", options => options.Schedule = new StepSchedule(3));
        AssertRefused("L1Penalty was 0, and now is 0.1", options => options.L1Penalty = 0.1);
        AssertRefused("L2Penalty was 0.001, and now is 0.1", options => options.L2Penalty = 0.1);
        AssertRefused("MaxGradientNorm was none, and now is 2", options => options.MaxGradientNorm = 2);
    }

    [Fact]
    public void CosineToTheEndOfARunKeepsItsEnd()
    {
        string path = Path.Combine(_folder, "run.checkpoint");
        void Train(int epochs, int cosineEpochs)
        {
            TrainingOptions options = Options(new Adam(0.01).ToString(), epochs, path);
            options.Schedule = new CosineSchedule(epochs: cosineEpochs);
            Run(options);
        }

        Train(3, 0);
        Assert.Contains("epochs: 3), and now is", Assert.Throws<InvalidOperationException>(() => Train(5, 0)).Message, StringComparison.Ordinal);
        Train(5, 3);
    }

    private static TrainingOptions Options(string name, int epochs, string? path) => new()
    {
        Optimizer = Optimizers.Named(name),
        Epochs = epochs,
        L2Penalty = 1e-3,
        CheckpointPath = path,
    };

    private static (float[] Parameters, TrainingResult Result) Run(TrainingOptions options)
    {
        (float[] inputs, float[] targets) = Noise.Circle(50, 1);
        var network = new FlowerSquaresNet(2);
        TrainingResult result = network.Train(inputs, targets, options, CancellationToken.None);
        return (network.Parameters.ToArray(), result);
    }
}
