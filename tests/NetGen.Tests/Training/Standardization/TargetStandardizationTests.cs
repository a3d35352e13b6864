using System;
using System.IO;
using System.Linq;
using System.Threading;
using NetGen.Tests.Networks.Subjects;
using NetGen.Tests.Training.Optimizers;
using NetGen.Tests.Training.Parallel;
using Xunit;

namespace NetGen.Tests.Training.Standardization;

public sealed class TargetStandardizationTests : IDisposable
{
    private const int DataPoints = 60;

    // Outputs of different sizes, far from 0: dollars, a share, a temperature in kelvin.
    private static readonly double[] Scales = [90_000, 0.001, 8];
    private static readonly double[] Shifts = [350_000, 0.02, 288];
    private static readonly double[] Inputs = [.. Noise.Numbers(DataPoints * 5, 1).Select(x => (double)x)];
    private static readonly double[] Targets =
        [.. Inputs.Chunk(5).SelectMany(x => (double[])[x[0] * x[1], x[2] + x[3], Math.Tanh(x[0] + x[4])]).Select((t, i) => Shifts[i % 3] + (Scales[i % 3] * t))];

    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-targets-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void NetworkComputesTargetsAsTheyAreAfterwards()
    {
        // The same training by hand, with targets standardised beforehand and outputs converted afterwards.
        var byHand = new DoubleRegressionNet(1);
        var folded = new DoubleRegressionNet(1);
        TrainingResult result = folded.Train(Inputs, Targets, Options(50));
        TargetStandardization standardization = result.TargetStandardization!;
        double[] standardized = [.. Targets.Select((t, i) => (t - standardization.Means[i % 3]) / standardization.Deviations[i % 3])];
        byHand.Train(Inputs, standardized, new TrainingOptions { Optimizer = new GradientDescent(0.1), Epochs = 50 });
        double[] expected = [.. Outputs(byHand, Inputs).Select((a, i) => (a * standardization.Deviations[i % 3]) + standardization.Means[i % 3])];
        double[] actual = Outputs(folded, Inputs);

        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], actual[i], Scales[i % 3] * 1e-9);
        }

        for (int output = 0; output < 3; output++)
        {
            double[] values = [.. Targets.Where((_, i) => i % 3 == output)];
            double mean = values.Average();
            Assert.Equal(mean, standardization.Means[output], Math.Abs(mean) * 1e-12);
            Assert.Equal(Math.Sqrt(values.Average(t => (t - mean) * (t - mean))), standardization.Deviations[output], Scales[output] * 1e-12);
        }
    }

    [Fact]
    public void ReportedCostsAreThoseOfTargetsAsTheyAre()
    {
        TrainingOptions options = Options(20);
        var log = new ProgressLog();
        options.Progress = log;
        options.ProgressInterval = 1;
        options.HistoryInterval = 1;
        options.StandardizeInputs = true;
        var network = new DoubleRegressionNet(1);

        TrainingResult result = network.Train(new DataSet<double>(Inputs, Targets), new DataSet<double>(Inputs.AsSpan(0, 50), Targets.AsSpan(0, 30)), options);

        Assert.Equal(network.Cost(Inputs, Targets), result.Cost);
        Assert.Equal(network.Cost(Inputs.AsSpan(0, 50), Targets.AsSpan(0, 30)), result.ValidationCost);
        Assert.Equal(result.Cost, result.History[^1].Cost, result.Cost * 1e-9);
        Assert.Equal(result.ValidationCost!.Value, result.History[^1].ValidationCost!.Value, result.Cost * 1e-9);
        Assert.Equal(result.History.Select(record => record.Cost), log.Reports.Select(report => report.Cost));
        Assert.Equal(result.History.Select(record => record.ValidationCost), log.Reports.Select(report => report.ValidationCost));
        Assert.All(result.History, record => Assert.True(record.Cost > 1e6));
    }

    [Fact]
    public void ReportsChangeNoBit()
    {
        TrainingOptions options = Options(20);
        var silent = new DoubleRegressionNet(1);
        silent.Train(Inputs, Targets, options);
        options.HistoryInterval = 1;
        options.ValidationFraction = 0;
        var reported = new DoubleRegressionNet(1);
        reported.Train(Inputs, Targets, options);

        Assert.Equal(silent.Parameters.ToArray(), reported.Parameters.ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1e-30f)]
    [InlineData(1e-42f)]
    [InlineData(1e25f)]
    [InlineData(1e32f)]
    public void TargetsOfAnySizeAreLearntAsWell(float size)
    {
        float[] inputs = Noise.Numbers(DataPoints * 5, 1);
        float[] targets = [.. inputs.Chunk(5).SelectMany(x => (float[])[x[0] * x[1], x[2] + x[3], x[4]]).Select(t => t * size)];
        var network = new FloatNet(1);

        TrainingResult result = network.Train(inputs, targets);

        Assert.Equal(TrainingStatus.Completed, result.Status);
        Assert.All(network.Parameters.ToArray(), value => Assert.True(float.IsFinite(value)));
        Assert.InRange(network.RSquared(inputs, targets), 0.95, 1);
    }

    [Theory]
    [InlineData(3e38f)]
    [InlineData(1e33f)]
    public void TargetsBeyondTheRangeAreNamed(float size)
    {
        float[] targets = [.. Noise.Numbers(DataPoints * 3, 1).Select((t, i) => i % 3 == 2 ? t * size : t)];
        var network = new FloatNet(1);
        float[] before = network.Parameters.ToArray();

        ArgumentException refusal = Assert.Throws<ArgumentException>(() => network.Train(Noise.Numbers(DataPoints * 5, 1), targets, Options(1)));

        Assert.StartsWith("targets: the targets of output 2 have mean ", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, network.Parameters.ToArray());
    }

    [Fact]
    public void HousePricesNeedNothing()
    {
        // Area in square feet, rooms, age in years; prices in dollars.
        float[] hidden = Noise.Numbers(3 * 200, 1);
        float[] inputs = [.. hidden.Select((x, i) => (i % 3) switch { 0 => 2000 + (1000 * x), 1 => MathF.Round(4 + (2 * x)), _ => 40 + (40 * x) })];
        float[] prices = [.. inputs.Chunk(3).Select(x => (150 * x[0]) + (20_000 * x[1]) - (0.02f * x[0] * x[2]) + 50_000)];
        var network = new HouseNet(1);

        TrainingResult result = network.Train(inputs, prices);

        Assert.Equal(TrainingStatus.Completed, result.Status);
        Assert.InRange(network.RSquared(inputs, prices), 0.999, 1);
        Assert.NotNull(result.TargetStandardization);

        // As docs/training.md says.
        var without = new HouseNet(1);
        without.Train(inputs, prices, new TrainingOptions { Optimizer = new Rprop(), Epochs = 1000, StandardizeInputs = true });
        Assert.Equal(0, without.RSquared(inputs, prices), 0.05);
        without = new HouseNet(1);
        without.Train(inputs, prices, new TrainingOptions { Optimizer = new LevenbergMarquardt(), Epochs = 1000, StandardizeInputs = true });
        Assert.InRange(without.RSquared(inputs, prices), 0.5, 0.95);
    }

    [Fact]
    public void TrainingWithoutOptionsStandardisesTargetsOfSquaresAlone()
    {
        (float[] inputs, float[] targets) = Noise.Circle(50, 3);

        Assert.Null(new FlowerSquaresNet(1).Train(inputs, targets).TargetStandardization);
        Assert.Null(new DoubleNet(1).Train(Inputs, Targets).TargetStandardization);
        Assert.Null(new HouseNet(1).Train(new DataSet<float>(Noise.Numbers(30, 1), Enumerable.Range(0, 10).Select(n => n % 2).ToArray())).TargetStandardization);
    }

    [Fact]
    public void TrainingContinuesWhereItWas()
    {
        var inParts = new DoubleRegressionNet(1);
        var atOnce = new DoubleRegressionNet(1);
        inParts.Train(Inputs, Targets, Options(20));
        double between = inParts.Cost(Inputs, Targets);
        Assert.Equal(between, inParts.Train(Inputs, Targets, Options(0)).Cost, between * 1e-9);
        inParts.Train(Inputs, Targets, Options(30));
        atOnce.Train(Inputs, Targets, Options(50));

        double cost = atOnce.Cost(Inputs, Targets);
        Assert.Equal(cost, inParts.Cost(Inputs, Targets), cost * 1e-6);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void ResumedTrainingGivesTheSameBits(int batchSize)
    {
        TrainingOptions Checkpointed(string? path)
        {
            TrainingOptions options = Options(30);
            options.Optimizer = new Adam(0.01);
            options.BatchSize = batchSize;
            options.StandardizeInputs = true;
            options.ValidationFraction = 0.2;
            options.EarlyStopping = new EarlyStopping(patience: 100);
            options.HistoryInterval = 1;
            options.CheckpointPath = path;
            return options;
        }

        var expected = new DoubleRegressionNet(1);
        TrainingResult whole = expected.Train(Inputs, Targets, Checkpointed(null));
        string path = Path.Combine(_folder, "run.checkpoint");
        using var cancellation = new CancellationTokenSource();
        TrainingOptions interrupted = Checkpointed(path);
        interrupted.Progress = new ProgressLog { OnReport = report => CancelAt(report, cancellation) };
        interrupted.ProgressInterval = 1;
        Assert.Equal(TrainingStatus.Cancelled, new DoubleRegressionNet(1).Train(Inputs, Targets, interrupted, cancellation.Token).Status);
        var resumed = new DoubleRegressionNet(9);
        TrainingResult rest = resumed.Train(Inputs, Targets, Checkpointed(path));

        Assert.Equal(expected.Parameters.ToArray(), resumed.Parameters.ToArray());
        Assert.Equal(whole.Cost, rest.Cost);
        Assert.Equal(whole.BestEpoch, rest.BestEpoch);
        Assert.Equal(whole.History.Select(record => (record.Cost, record.ValidationCost)), rest.History.Select(record => (record.Cost, record.ValidationCost)));

        TrainingOptions other = Checkpointed(path);
        other.StandardizeTargets = false;
        Assert.Contains("StandardizeTargets was true", Assert.Throws<InvalidOperationException>(() => resumed.Train(Inputs, Targets, other)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EarlyStoppingComparesStandardisedCosts()
    {
        // In single precision, J of targets this small is 0 from the beginning.
        float[] inputs = Noise.Numbers(DataPoints * 5, 1);
        float[] targets = [.. inputs.Chunk(5).SelectMany(x => (float[])[x[0], x[1], x[2]]).Select(t => t * 1e-30f)];
        var network = new FloatNet(1);
        TrainingOptions options = Options(100);
        options.ValidationFraction = 0.3;
        options.EarlyStopping = new EarlyStopping(patience: 5);

        TrainingResult result = network.Train(inputs, targets, options);

        Assert.Equal(0, result.Cost);
        Assert.Equal(100, result.BestEpoch);
        Assert.InRange(network.RSquared(inputs, targets), 0.5, 1);
    }

    [Fact]
    public void EveryOptimizerAndAnyNumberOfThreadsTakesThem()
    {
        double[] inputs = ParallelData.Numbers<double>(300 * 10, ParallelData.Seed);
        double[] targets = [.. ParallelData.Numbers<double>(300 * 3, ParallelData.Seed + 1).Select(t => 1e6 + (1e5 * t))];
        foreach (Optimizer optimizer in (Optimizer[])[new LBfgs(), new LevenbergMarquardt(), new Rprop(), new Adam(0.01)])
        {
            var network = new DoubleRegressionNet(1);
            TrainingOptions options = Options(30);
            options.Optimizer = optimizer;
            network.Train(Inputs, Targets, options);
            Assert.True(network.RSquared(Inputs, Targets) > 0.5, $"{optimizer}: R² {network.RSquared(Inputs, Targets)}");
        }

        double[] Run(int threads)
        {
            var network = new DoubleParallelNet(1);
            network.Train(inputs, targets, new TrainingOptions { Epochs = 5, StandardizeTargets = true, HistoryInterval = 1, MaxDegreeOfParallelism = threads });
            return network.Parameters.ToArray();
        }

        Assert.Equal(Run(1), Run(3));
    }

    [Fact]
    public void EpochsAllocateNothing()
    {
        float[] inputs = Noise.Numbers(DataPoints * 5, 1);
        float[] targets = Noise.Numbers(DataPoints * 3, 2);
        AllocatedBytes.AssertSameForLongLoops(
            epochs =>
            {
                var network = new FloatNet(1);
                TrainingOptions options = Options(epochs);
                options.ValidationFraction = 0.3;
                options.EarlyStopping = new EarlyStopping(patience: int.MaxValue);
                options.HistoryInterval = epochs / 10;
                return AllocatedBytes.Of(() => network.Train(inputs, targets, options));
            },
            10,
            500);
    }

    [Fact]
    public void OtherOutputsAndCostsAreRefused()
    {
        AssertRefused(
            "StandardizeTargets is true, but the activation of the output layer is sigmoid; it must be identity, so that the mean and the deviation can be folded into the layer.",
            () => new FlowerNet().Train(new float[2], new float[1], Options(1)));
        AssertRefused(
            "StandardizeTargets is true, but the cost Hinge is not defined for standardised targets; it must be MeanSquaredError, MeanAbsoluteError, Huber or LogCosh.",
            () => new FixedNetwork<float>(1, "Hinge").Train(new float[1], (float[])[1], Options(1)));
        AssertRefused(
            "StandardizeTargets is true, but the data has labels; it must be false for classification.",
            () => new DoubleSoftmaxNet().Train(new double[3], new int[1], Options(1)));
        AssertRefused(
            "StandardizeTargets is true, but the activation of the output layer is not known; it must be identity, so that the mean and the deviation can be folded into the layer.",
            () => new LinearNetwork<float>(1, 1).Train(new float[1], new float[1], Options(1)));
    }

    private static void AssertRefused(string message, Action train)
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(train);
        Assert.StartsWith(message, refusal.Message, StringComparison.Ordinal);
    }

    private static void CancelAt(TrainingProgress report, CancellationTokenSource cancellation)
    {
        if (report.Epoch == 11)
        {
            cancellation.Cancel();
        }
    }

    private static TrainingOptions Options(int epochs) =>
        new() { Optimizer = new GradientDescent(0.1), Epochs = epochs, StandardizeTargets = true };

    private static double[] Outputs(DoubleRegressionNet network, double[] inputs)
    {
        double[] outputs = new double[inputs.Length / 5 * 3];
        network.Forward(inputs, outputs);
        return outputs;
    }
}
