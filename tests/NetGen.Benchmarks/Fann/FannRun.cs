using System;
using System.Collections.Generic;
using System.Diagnostics;
using NetGen.Runtime;

namespace NetGen.Benchmarks.Fann;

/// <summary>A training run: once undisturbed, for its time, and once looked at, for its curve. Both give the same network.</summary>
internal sealed class FannRun
{
    private const int PointsOfCurve = 40;

    private FannRun(string optimizer, TrainingResult result, double trainError, double testError, double testScore, IReadOnlyList<FannPoint> curve)
    {
        Optimizer = optimizer;
        Result = result;
        TrainError = trainError;
        TestError = testError;
        TestScore = testScore;
        Curve = curve;
    }

    /// <summary>The optimiser, by name.</summary>
    public string Optimizer { get; }

    /// <summary>Of the undisturbed run.</summary>
    public TrainingResult Result { get; }

    /// <summary>The mean of (a − t)² over points and outputs of the training set: FANN's MSE.</summary>
    public double TrainError { get; }

    /// <summary>The same of the test set.</summary>
    public double TestError { get; }

    /// <summary>Accuracy with the test set, or R² where it is no classification.</summary>
    public double TestScore { get; }

    /// <summary>The run over time.</summary>
    public IReadOnlyList<FannPoint> Curve { get; }

    /// <summary>Trains.</summary>
    /// <param name="data">The set.</param>
    /// <param name="create">Makes a network from a seed.</param>
    /// <param name="optimizer">The optimiser.</param>
    /// <param name="settings">How to train.</param>
    /// <param name="seed">Of the weights.</param>
    /// <exception cref="ArgumentException">The optimiser cannot train this network.</exception>
    public static FannRun Train(FannDataSet data, Func<int, INetwork<float>> create, Optimizer optimizer, FannSettings settings, int seed)
    {
        INetwork<float> network = Create(create, settings, seed);
        TrainingResult result = network.Train<float>(data.Train.Inputs, data.Train.Targets, Options(data, optimizer, settings));

        INetwork<float> observed = Create(create, settings, seed);
        Observer observer = new(data, observed);
        TrainingOptions options = Options(data, optimizer, settings);
        options.Progress = observer;
        options.ProgressInterval = Math.Max(1, result.Epochs / PointsOfCurve);
        observed.Train<float>(data.Train.Inputs, data.Train.Targets, options);

        return new FannRun(
            optimizer.GetType().Name,
            result,
            network.MeanSquaredError<float>(data.Train.Inputs, data.Train.Targets),
            network.MeanSquaredError<float>(data.Test.Inputs, data.Test.Targets),
            Score(network, data.Test),
            observer.Curve);
    }

    private static TrainingOptions Options(FannDataSet data, Optimizer optimizer, FannSettings settings) => new()
    {
        Optimizer = optimizer,
        Epochs = settings.Epochs ?? data.Epochs,
        MaxDuration = settings.MaxDuration,
        MaxDegreeOfParallelism = settings.Threads,
    };

    private static INetwork<float> Create(Func<int, INetwork<float>> create, FannSettings settings, int seed)
    {
        INetwork<float> network = create(seed);
        if (settings.Weights is double bound)
        {
            var random = new SeededRandom(seed);
            foreach (ref float parameter in network.Parameters)
            {
                parameter = (float)(bound * ((2 * random.NextDouble()) - 1));
            }
        }

        return network;
    }

    private static double Score(INetwork<float> network, FannFile file) => file.IsClassification
        ? network.Accuracy<float>(file.Inputs, file.Targets)
        : network.RSquared<float>(file.Inputs, file.Targets);

    /// <summary>Judges the network now and then, off the clock.</summary>
    private sealed class Observer(FannDataSet data, INetwork<float> network) : IProgress<TrainingProgress>
    {
        private readonly List<FannPoint> _curve = [];
        private TimeSpan _offTheClock;

        public IReadOnlyList<FannPoint> Curve => _curve;

        public void Report(TrainingProgress value)
        {
            long start = Stopwatch.GetTimestamp();
            _curve.Add(new FannPoint(value.Epoch, (value.Elapsed - _offTheClock).TotalSeconds, value.Cost, Score(network, data.Test)));
            _offTheClock += Stopwatch.GetElapsedTime(start);
        }
    }
}
