using System;
using System.Linq;
using System.Numerics;
using System.Threading;
using NetGen.Tests.Networks.Subjects;
using Xunit;

namespace NetGen.Tests.Training.Optimizers;

/// <summary>What does not depend on the optimizer, with each of them and in both precisions.</summary>
public class EveryOptimizerTests
{
    public static TheoryData<string> Names => OptimizerRunTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void BadInputIsRefused(string name)
    {
        RefusesBadInput(new DefaultNet(1), Optimizers.Named(name));
        RefusesBadInput(new BowlNet(1), Optimizers.Named(name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void TargetsOutsideTheCostsDomainAreRefused(string name)
    {
        Optimizer optimizer = Optimizers.Named(name);
        if (optimizer is LevenbergMarquardt)
        {
            // Its cost takes any number.
            return;
        }

        var options = new TrainingOptions { Optimizer = optimizer };
        Refused("targets[1], output 0 of data point 1, is 1.5; with the cost CrossEntropy it must be 0 to 1.", () => new LogisticNet().Train(new float[2], [1, 1.5f], options));
        Refused("targets[1], output 0 of data point 1, is -0.5; with the cost CrossEntropy it must be 0 to 1.", () => new DoubleLogisticNet().Train(new double[2], [1, -0.5], options));
        Refused("labels[1] is 3; it must be the number of a class, 0 to 2.", () => new SoftmaxNet().Train(new float[6], (int[])[0, 3], options));
        Refused("labels[0] is -1; it must be the number of a class, 0 to 2.", () => new DoubleSoftmaxNet().Train(new double[6], (int[])[-1, 0], options));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void StartWhoseCostIsInfiniteHasDivergedAndKeepsItsParameters(string name)
    {
        Optimizer optimizer = Optimizers.Named(name);
        KeepsParametersOfAnInfiniteCost(new BowlNet(1), 1e200, optimizer);
        if (optimizer is not LevenbergMarquardt)
        {
            // It adds up its squares in double precision, where these are finite, and comes back from there.
            KeepsParametersOfAnInfiniteCost(new DefaultNet(1), 1e30f, optimizer);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void CancelledTrainingKeepsWhatItHadReached(string name)
    {
        KeepsWhatItHadReached(() => new DefaultNet(1), Optimizers.Named(name));
        KeepsWhatItHadReached(() => new BowlNet(1), Optimizers.Named(name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NothingAroundTheOptimizerAllocatesWithTheEpochs(string name)
    {
        AllocatesNothing(() => new DefaultNet(1), name);
        AllocatesNothing(() => new SineNet(1), name);
    }

    private static void RefusesBadInput<T>(INetwork<T> network, Optimizer optimizer)
        where T : unmanaged, INumber<T>
    {
        T[] before = network.Parameters.ToArray();
        void Train(double[] inputs, double[] targets, double[] weights) => network.Train(
            new DataSet<T>(Numbers<T>(inputs), Numbers<T>(targets), Numbers<T>(weights)), new TrainingOptions { Optimizer = optimizer });

        // Three inputs and two outputs.
        Refused("data.Inputs holds 0 numbers; it must hold a multiple of 3, at least one data point of 3.", () => Train([], [], []));
        Refused("data.Inputs holds 4 numbers; it must hold a multiple of 3, at least one data point of 3.", () => Train([1, 2, 3, 4], [1, 2], []));
        Refused("data.Targets holds 3 numbers; it must hold 4: 2 data points of 2.", () => Train(new double[6], [1, 2, 3], []));
        Refused("data.Inputs[4], input 1 of data point 1, is NaN; it must be a finite number.", () => Train([0, 0, 0, 0, double.NaN, 0], new double[4], []));
        Refused("data.Inputs[0], input 0 of data point 0, is -Infinity; it must be a finite number.", () => Train([double.NegativeInfinity, 0, 0], [0, 0], []));
        Refused("data.Targets[3], output 1 of data point 1, is Infinity; it must be a finite number.", () => Train(new double[6], [0, 0, 0, double.PositiveInfinity], []));
        Refused("data.SampleWeights[1] is NaN; it must be 0 or more, and finite.", () => Train(new double[6], new double[4], [1, double.NaN]));
        Assert.Equal(before, network.Parameters.ToArray());
    }

    private static void KeepsParametersOfAnInfiniteCost<T>(INetwork<T> network, T parameter, Optimizer optimizer)
        where T : unmanaged, INumber<T>
    {
        network.Parameters.Fill(parameter);
        T[] before = network.Parameters.ToArray();

        TrainingResult result = network.Train(Inputs<T>(), Targets<T>(), new TrainingOptions { Optimizer = optimizer, Epochs = 5 });

        Assert.Equal(TrainingStatus.Diverged, result.Status);
        Assert.Equal(before, network.Parameters.ToArray());
    }

    private static void KeepsWhatItHadReached<T>(Func<INetwork<T>> create, Optimizer optimizer)
        where T : unmanaged, INumber<T>
    {
        using var cancellation = new CancellationTokenSource();
        INetwork<T> expected = create();
        INetwork<T> network = create();
        expected.Train(Inputs<T>(), Targets<T>(), new TrainingOptions { Optimizer = optimizer, Epochs = 2 });

        TrainingResult result = network.Train(
            Inputs<T>(),
            Targets<T>(),
            new TrainingOptions
            {
                Optimizer = optimizer,
                Epochs = 100,
                Progress = new ProgressLog { OnReport = _ => cancellation.Cancel() },
                ProgressInterval = 2,
            },
            cancellation.Token);

        Assert.Equal(TrainingStatus.Cancelled, result.Status);
        Assert.Equal(2, result.Epochs);
        Assert.Equal(expected.Parameters.ToArray(), network.Parameters.ToArray());
    }

    private static void AllocatesNothing<T>(Func<INetwork<T>> create, string name)
        where T : unmanaged, INumber<T>
    {
        const int Few = 4;
        T[] inputs = [.. Noise.Numbers(40 * create().InputSize, 1).Select(T.CreateChecked)];
        T[] targets = [.. Noise.Numbers(40 * create().OutputSize, 2).Select(T.CreateChecked)];
        T[] weights = Numbers<T>([.. Enumerable.Range(0, 40).Select(n => 1 + (n / 40.0))]);
        Optimizer optimizer = name.StartsWith("LBfgs", StringComparison.Ordinal) ? new LBfgs(toleranceGradient: 0, toleranceChange: 0) : Optimizers.Named(name);
        bool isWholeSet = optimizer is LBfgs or LevenbergMarquardt;
        int reached = 0;
        long Allocated(int epochs)
        {
            INetwork<T> network = create();
            var options = new TrainingOptions
            {
                Optimizer = optimizer,
                Epochs = epochs,
                BatchSize = isWholeSet ? 0 : 7,
                MaxGradientNorm = isWholeSet ? null : 0.5,
                Schedule = isWholeSet || optimizer is Rprop ? null : new CosineSchedule(warmupEpochs: 2),
                L1Penalty = isWholeSet ? 0 : 1e-4,
                L2Penalty = isWholeSet ? 1e-6 : 1e-3,
                ValidationFraction = 0.3,
                EarlyStopping = new EarlyStopping(patience: int.MaxValue),
                HistoryInterval = epochs / Few,
                StandardizeInputs = true,
                Progress = new Silence(),
                ProgressInterval = 1,
            };
            return AllocatedBytes.Of(() => reached = network.Train(new DataSet<T>(inputs, targets, weights), options).Epochs);
        }

        AllocatedBytes.AssertSameForLongLoops(Allocated, Few, 200);

        // These two end when they find nothing better.
        Assert.True(reached == 200 || (isWholeSet && reached > 2 * Few), $"{name} ended after {reached} epochs.");
    }

    private static T[] Inputs<T>()
        where T : INumber<T> => [.. Noise.Numbers(40 * 3, 1).Select(T.CreateChecked)];

    private static T[] Targets<T>()
        where T : INumber<T> => [.. Noise.Numbers(40 * 2, 2).Select(T.CreateChecked)];

    private static T[] Numbers<T>(double[] numbers)
        where T : INumber<T> => [.. numbers.Select(T.CreateChecked)];

    private static void Refused(string message, Action call) =>
        Assert.StartsWith(message, Assert.ThrowsAny<ArgumentException>(call).Message, StringComparison.Ordinal);

    private sealed class Silence : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value)
        {
        }
    }
}
