using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NetGen.Tests.Training.Optimizers;
using NetGen.Tests.Training.Parallel;
using NetGen.Tests.Training.Standardization;
using Xunit;

namespace NetGen.Tests.Training.Costs;

/// <summary>Training with a cost of one's own.</summary>
public sealed class CostFunctionTests : IDisposable
{
    private const int DataPoints = 50;

    private static readonly double[] Inputs = [.. Noise.Numbers(DataPoints * 5, 1).Select(x => (double)x)];
    private static readonly double[] Targets = [.. Noise.Numbers(DataPoints * 3, 2).Select(t => (double)t)];

    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-cost-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string> Cases => ["plain", "batches", "penalties", "clipped", "validated", "standardized", "lbfgs", "rprop", "scheduled"];

    [Theory]
    [MemberData(nameof(Cases))]
    public void TheNetworksOwnCostTrainsTheSame(string name)
    {
        var options = new TrainingOptions { Optimizer = new Adam(0.01), Epochs = 20, Seed = 3, HistoryInterval = 1 };
        switch (name)
        {
            case "batches":
                options.BatchSize = 7;
                break;
            case "penalties":
                options.L1Penalty = 0.01;
                options.L2Penalty = 0.1;
                break;
            case "clipped":
                options.MaxGradientNorm = 0.01;
                break;
            case "validated":
                options.ValidationFraction = 0.3;
                options.EarlyStopping = new EarlyStopping(patience: 3);
                break;
            case "standardized":
                options.StandardizeInputs = true;
                options.StandardizeTargets = true;
                break;
            case "lbfgs":
                options.Optimizer = new LBfgs();
                break;
            case "rprop":
                options.Optimizer = new Rprop();
                break;
            case "scheduled":
                options.Schedule = new CosineSchedule(warmupEpochs: 3);
                options.BatchSize = 20;
                break;
        }

        var own = new DoubleRegressionNet(1);
        var given = new DoubleRegressionNet(1);
        TrainingResult expected = own.Train(Inputs, Targets, options);
        TrainingResult actual = given.Train(Inputs, Targets, HalfSquares, options);

        Assert.Equal(expected.Status, actual.Status);
        Assert.Equal(expected.Epochs, actual.Epochs);
        Assert.Equal(expected.BestEpoch, actual.BestEpoch);
        Assert.Equal(expected.Cost, actual.Cost, 1e-9);
        Assert.Equal(expected.ValidationCost ?? 0, actual.ValidationCost ?? 0, 1e-9);
        Assert.Equal(expected.History.Count, actual.History.Count);
        for (int i = 0; i < expected.History.Count; i++)
        {
            Assert.Equal(expected.History[i].Cost, actual.History[i].Cost, 1e-8);
        }

        for (int i = 0; i < DoubleRegressionNet.ParameterCount; i++)
        {
            Assert.Equal(own.Parameters[i], given.Parameters[i], 1e-6);
        }
    }

    [Fact]
    public void ValidationSetOfItsOwnIsMeasuredToo()
    {
        var network = new DoubleRegressionNet(1);

        TrainingResult result = network.Train(
            new DataSet<double>(Inputs, Targets),
            new DataSet<double>(Inputs.AsSpan(0, 10), Targets.AsSpan(0, 6)),
            HalfSquares,
            new TrainingOptions { Epochs = 3 });

        Assert.Equal(network.Cost(Inputs.AsSpan(0, 10), Targets.AsSpan(0, 6)), result.ValidationCost!.Value, 1e-12);
    }

    [Fact]
    public void TargetsMayBeOfAnotherSizeThanTheOutputs()
    {
        // A mean and the logarithm of a variance for each target: the Gaussian negative log-likelihood.
        double[] inputs = [.. Noise.Numbers(400, 1).Select(x => (double)x)];
        double[] noise = [.. Noise.Numbers(400, 2).Select(x => Math.Sqrt(3) * x)];
        double[] targets = [.. inputs.Select((x, n) => (2 * x) + (noise[n] * (x > 0 ? 1 : 0.1)))];
        var network = new SpreadNet(1);

        network.Train(
            inputs,
            targets,
            (outputs, target, gradient) =>
            {
                double sum = 0;
                for (int n = 0; n < target.Length; n++)
                {
                    double difference = outputs[2 * n] - target[n];
                    double precision = Math.Exp(-outputs[(2 * n) + 1]);
                    sum += 0.5 * (outputs[(2 * n) + 1] + (difference * difference * precision));
                    gradient[2 * n] = difference * precision / target.Length;
                    gradient[(2 * n) + 1] = 0.5 * (1 - (difference * difference * precision)) / target.Length;
                }

                return sum / target.Length;
            },
            new TrainingOptions { Optimizer = new LBfgs(), Epochs = 300 });
        double[] outputs = new double[4];
        network.Forward([-0.5, 0.5], outputs);

        Assert.Equal(-1, outputs[0], 0.1);
        Assert.Equal(0.1, Math.Exp(0.5 * outputs[1]), 0.05);
        Assert.Equal(1, Math.Exp(0.5 * outputs[3]), 0.25);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    public void AnyNumberOfThreadsGivesTheSameBits(int batchSize)
    {
        float[] inputs = ParallelData.Numbers<float>(ParallelData.DataPoints * 10, ParallelData.Seed);
        float[] targets = ParallelData.Numbers<float>(ParallelData.DataPoints * 3, ParallelData.Seed + 1);
        int caller = Environment.CurrentManagedThreadId;
        var batches = new HashSet<int>();

        float[] Run(int threads)
        {
            var network = new ParallelNet(1);
            network.Train(
                inputs,
                targets,
                (outputs, target, gradient) =>
                {
                    // The whole batch, on the thread that trains, with a gradient of zeros.
                    Assert.Equal(caller, Environment.CurrentManagedThreadId);
                    Assert.Equal(outputs.Length, target.Length);
                    Assert.Equal(-1, gradient.IndexOfAnyExcept(0f));
                    batches.Add(outputs.Length / 3);
                    return HalfSquares(outputs, target, gradient);
                },
                new TrainingOptions { Optimizer = new Adam(0.01), Epochs = 5, BatchSize = batchSize, HistoryInterval = 2, MaxDegreeOfParallelism = threads });
            return network.Parameters.ToArray();
        }

        float[] expected = Run(1);

        Assert.Equal(expected, Run(2));
        Assert.Equal(expected, Run(8));
        Assert.Equal(batchSize == 0 ? [3001] : [1, 1000, 3001], batches.Order());
    }

    [Fact]
    public void ShardsGiveTheGradientOfTheWholeSet()
    {
        double[] inputs = ParallelData.Numbers<double>(ParallelData.DataPoints * 10, ParallelData.Seed);
        double[] targets = ParallelData.Numbers<double>(ParallelData.DataPoints * 3, ParallelData.Seed + 1);
        var network = new DoubleParallelNet(1);
        double[] before = network.Parameters.ToArray();
        double[] gradient = new double[DoubleParallelNet.ParameterCount];
        network.Gradient(inputs, targets, gradient);

        network.Train(inputs, targets, HalfSquares, new TrainingOptions { Optimizer = new GradientDescent(1), Epochs = 1 });

        for (int i = 0; i < gradient.Length; i++)
        {
            Assert.Equal(gradient[i], before[i] - network.Parameters[i], 1e-12);
        }
    }

    [Fact]
    public void DerivativesThatAreNotWrittenAreZero()
    {
        var network = new DoubleRegressionNet(1);
        double[] before = network.Parameters.ToArray();
        int calls = 0;

        network.Train(
            Inputs,
            Targets,
            (_, _, gradient) =>
            {
                if (calls++ % 2 == 1)
                {
                    gradient.Fill(1);
                }

                return 1;
            },
            new TrainingOptions { Optimizer = new GradientDescent(1e-3), Epochs = 1 });

        Assert.Equal(before, network.Parameters.ToArray());
    }

    [Theory]
    [InlineData(double.NaN, 0)]
    [InlineData(double.PositiveInfinity, 0)]
    [InlineData(1, double.NaN)]
    [InlineData(1, double.NegativeInfinity)]
    public void WhatIsNotFiniteIsDivergence(double cost, double derivative)
    {
        var network = new DoubleRegressionNet(1);
        int steps = 0;

        TrainingResult result = network.Train(
            Inputs,
            Targets,
            (_, _, gradient) =>
            {
                bool isBad = steps++ is 5 or 6;
                gradient.Fill(isBad ? derivative : 1e-3);
                return isBad ? cost : 1;
            },
            new TrainingOptions { Epochs = 100, StandardizeInputs = true });

        Assert.Equal(TrainingStatus.Diverged, result.Status);
        Assert.Equal(5, result.Epochs);
        Assert.True(network.Parameters.ToArray().All(double.IsFinite));
    }

    [Fact]
    public void AnExceptionReachesTheCaller()
    {
        float[] inputs = ParallelData.Numbers<float>(ParallelData.DataPoints * 10, ParallelData.Seed);
        float[] targets = new float[ParallelData.DataPoints * 3];
        var network = new ParallelNet(1);
        var thrown = new InvalidOperationException("Enough.");
        int calls = 0;

        Exception caught = Assert.Throws<InvalidOperationException>(() => network.Train(
            inputs, targets, (outputs, target, gradient) => ++calls == 10 ? throw thrown : HalfSquares(outputs, target, gradient), new TrainingOptions { StandardizeInputs = true }));

        Assert.Same(thrown, caught);
        Assert.True(network.Parameters.ToArray().All(float.IsFinite));
    }

    [Fact]
    public void ResumedTrainingGivesTheSameBits()
    {
        TrainingOptions Options(int epochs, string? path) => new()
        {
            Optimizer = new Adam(0.01),
            Epochs = epochs,
            BatchSize = 8,
            CheckpointPath = path,
        };

        string path = Path.Combine(_folder, "run.checkpoint");
        var expected = new DoubleRegressionNet(1);
        var resumed = new DoubleRegressionNet(2);
        expected.Train(Inputs, Targets, HalfSquares, Options(20, null));
        new DoubleRegressionNet(1).Train(Inputs, Targets, HalfSquares, Options(9, path));
        resumed.Train(Inputs, Targets, HalfSquares, Options(20, path));

        Assert.Equal(expected.Parameters.ToArray(), resumed.Parameters.ToArray());
        Assert.Contains(
            "the cost was a CostFunction, and now is the network's",
            Assert.Throws<InvalidOperationException>(() => resumed.Train(Inputs, Targets, Options(30, path))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void EpochsAllocateNothing()
    {
        float[] inputs = Noise.Numbers(60, 1);
        float[] targets = Noise.Numbers(30, 2);
        CostFunction<float> cost = HalfSquares;
        AllocatedBytes.AssertSameForLongLoops(
            epochs =>
            {
                var network = new FlowerSquaresNet(1);
                var options = new TrainingOptions { Epochs = epochs, BatchSize = 7, Progress = new ProgressLog { OnReport = _ => { } }, ProgressInterval = int.MaxValue };
                return AllocatedBytes.Of(() => network.Train(inputs, targets, cost, options));
            },
            10,
            1000);
    }

    [Fact]
    public void WhatCannotWorkIsRefused()
    {
        var network = new DoubleRegressionNet(1);
        TrainingOptions options = new();
        void Refused(string message, Action train) =>
            Assert.StartsWith(message, Assert.Throws<ArgumentException>(train).Message, StringComparison.Ordinal);

        Refused(
            "Optimizer is LevenbergMarquardt, which minimises the network's own cost MeanSquaredError; it cannot minimise a CostFunction. Use LBfgs or another optimizer.",
            () => network.Train(Inputs, Targets, HalfSquares, new TrainingOptions { Optimizer = new LevenbergMarquardt() }));
        Refused(
            "data.SampleWeights is not empty, but a CostFunction does its own weighting; put the weights among the targets.",
            () => network.Train(new DataSet<double>(Inputs, Targets, new double[DataPoints]), default, HalfSquares, options));
        Refused(
            "data.Labels are class numbers, but a CostFunction takes targets.",
            () => network.Train(new DataSet<double>(Inputs, new int[DataPoints]), default, HalfSquares, options));
        Refused(
            "ClassWeights is set, but a CostFunction does its own weighting; it must be null.",
            () => network.Train(Inputs, Targets, HalfSquares, new TrainingOptions { ClassWeights = [1, 1, 1] }));
        Refused(
            "targets holds 51 numbers; it must hold a multiple of 50, the same number for each data point and at least 1.",
            () => network.Train(Inputs, new double[51], HalfSquares, options));
        Refused("targets holds 0 numbers; ", () => network.Train(Inputs, [], HalfSquares, options));
        Refused(
            "targets[1], target 1 of data point 0, is NaN; it must be a finite number.",
            () => network.Train(new double[5], [0, double.NaN, 0], HalfSquares, options));
        Refused("inputs holds 4 numbers; ", () => network.Train(new double[4], Targets, HalfSquares, options));
        Refused(
            "validation.Targets has 2 numbers for each data point; it must have 3, as the training set has.",
            () => network.Train(new DataSet<double>(Inputs, Targets), new DataSet<double>(new double[5], new double[2]), HalfSquares, options));
        Refused(
            "StandardizeTargets is true, but there are 1 targets for each data point; there must be 3, one for each output.",
            () => network.Train(Inputs, new double[DataPoints], HalfSquares, new TrainingOptions { StandardizeTargets = true }));
        Assert.Throws<ArgumentNullException>("cost", () => network.Train(Inputs, Targets, (CostFunction<double>)null!, options));
        Assert.Throws<ArgumentNullException>("options", () => network.Train(Inputs, Targets, HalfSquares, null!));
        Assert.Throws<ArgumentNullException>("network", () => ((DoubleRegressionNet)null!).Train(Inputs, Targets, HalfSquares, options));
    }

    // The cost MeanSquaredError.
    private static double HalfSquares(ReadOnlySpan<double> outputs, ReadOnlySpan<double> targets, Span<double> outputGradient)
    {
        int dataPoints = outputs.Length / 3;
        double sum = 0;
        for (int i = 0; i < outputs.Length; i++)
        {
            double difference = outputs[i] - targets[i];
            sum += 0.5 * difference * difference;
            outputGradient[i] = difference / dataPoints;
        }

        return sum / dataPoints;
    }

    private static float HalfSquares(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets, Span<float> outputGradient)
    {
        float sum = 0;
        for (int i = 0; i < outputs.Length; i++)
        {
            float difference = outputs[i] - targets[i];
            sum += 0.5f * difference * difference;
            outputGradient[i] = difference / outputs.Length;
        }

        return sum / outputs.Length;
    }
}
