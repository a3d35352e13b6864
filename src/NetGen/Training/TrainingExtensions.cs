using System;
using System.Diagnostics;
using System.Threading;

namespace NetGen;

/// <summary>Trains networks.</summary>
/// <remarks>
/// All data is checked before the first epoch: a wrong length, a number that is NaN or infinite, or a target outside the cost's domain is
/// an <see cref="ArgumentException"/> that names the place and what is allowed.
/// </remarks>
public static partial class TrainingExtensions
{
    /// <summary>Trains a network: changes its parameters so that its outputs come closer to the targets.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>, by the network's <see cref="Precision"/>.</typeparam>
    /// <param name="network">The network. Nothing else may change its parameters meanwhile.</param>
    /// <param name="inputs">N data points of S_0 inputs, one after another (<see cref="BatchLayout.SampleRows"/>).</param>
    /// <param name="targets">N data points of S_L targets, one after another.</param>
    /// <param name="options">How to train.</param>
    /// <param name="cancellationToken">Ends training before its next batch; it then returns what it has reached.</param>
    /// <exception cref="ArgumentException">The data cannot be trained with, or options contradict each other.</exception>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="System.IO.InvalidDataException">The file at <see cref="TrainingOptions.CheckpointPath"/> is no checkpoint, or a broken one.</exception>
    /// <exception cref="InvalidOperationException">The file at <see cref="TrainingOptions.CheckpointPath"/> is of another run.</exception>
    public static TrainingResult Train<T>(this INetwork<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, TrainingOptions options, CancellationToken cancellationToken = default)
        where T : unmanaged =>
        Train(network, new DataSet<T>(inputs, targets), DataNames.Spans, default, options, cancellationToken);

    /// <summary>Trains a classifier: changes its parameters so that each data point's own class becomes more likely.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>, by the network's <see cref="Precision"/>.</typeparam>
    /// <param name="network">The network. Nothing else may change its parameters meanwhile.</param>
    /// <param name="inputs">N data points of S_0 inputs, one after another (<see cref="BatchLayout.SampleRows"/>).</param>
    /// <param name="labels">The class of each data point, 0 to S_L − 1.</param>
    /// <param name="options">How to train.</param>
    /// <param name="cancellationToken">Ends training before its next batch; it then returns what it has reached.</param>
    /// <exception cref="ArgumentException">The data cannot be trained with, or options contradict each other.</exception>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="System.IO.InvalidDataException">The file at <see cref="TrainingOptions.CheckpointPath"/> is no checkpoint, or a broken one.</exception>
    /// <exception cref="InvalidOperationException">The file at <see cref="TrainingOptions.CheckpointPath"/> is of another run.</exception>
    public static TrainingResult Train<T>(this IClassifier<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels, TrainingOptions options, CancellationToken cancellationToken = default)
        where T : unmanaged =>
        Train(network, new DataSet<T>(inputs, labels), DataNames.Labels, default, options, cancellationToken);

    /// <summary>Trains a network with a set of data points, which can have weights.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>, by the network's <see cref="Precision"/>.</typeparam>
    /// <param name="network">The network. Nothing else may change its parameters meanwhile.</param>
    /// <param name="data">
    /// The data points. Labels are for networks with the cost <c>CategoricalCrossEntropy</c> and, as 0 and 1, for those with one output.
    /// </param>
    /// <param name="options">How to train.</param>
    /// <param name="cancellationToken">Ends training before its next batch; it then returns what it has reached.</param>
    /// <exception cref="ArgumentException">The data cannot be trained with, or options contradict each other.</exception>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="System.IO.InvalidDataException">The file at <see cref="TrainingOptions.CheckpointPath"/> is no checkpoint, or a broken one.</exception>
    /// <exception cref="InvalidOperationException">The file at <see cref="TrainingOptions.CheckpointPath"/> is of another run.</exception>
    public static TrainingResult Train<T>(this INetwork<T> network, DataSet<T> data, TrainingOptions options, CancellationToken cancellationToken = default)
        where T : unmanaged =>
        Train(network, data, DataNames.Of(nameof(data), data.HasLabels), default, options, cancellationToken);

    /// <summary>Trains a network with a set of data points and validates it with another.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>, by the network's <see cref="Precision"/>.</typeparam>
    /// <param name="network">The network. Nothing else may change its parameters meanwhile.</param>
    /// <param name="data">
    /// The data points. Labels are for networks with the cost <c>CategoricalCrossEntropy</c> and, as 0 and 1, for those with one output.
    /// </param>
    /// <param name="validation">Data points of the same kind, targets or labels, that the network is not trained with.</param>
    /// <param name="options">How to train.</param>
    /// <param name="cancellationToken">Ends training before its next batch; it then returns what it has reached.</param>
    /// <exception cref="ArgumentException">The data cannot be trained with, or options contradict each other.</exception>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="System.IO.InvalidDataException">The file at <see cref="TrainingOptions.CheckpointPath"/> is no checkpoint, or a broken one.</exception>
    /// <exception cref="InvalidOperationException">The file at <see cref="TrainingOptions.CheckpointPath"/> is of another run.</exception>
    public static TrainingResult Train<T>(this INetwork<T> network, DataSet<T> data, DataSet<T> validation, TrainingOptions options, CancellationToken cancellationToken = default)
        where T : unmanaged
    {
        _ = network ?? throw new ArgumentNullException(nameof(network));
        if (validation.HasLabels != data.HasLabels)
        {
            throw new ArgumentException("One of data and validation has labels, the other has targets; both must have the same.", nameof(validation));
        }

        DataChecks.Check(network, validation, DataNames.Of(nameof(validation), validation.HasLabels));
        return Train(network, data, DataNames.Of(nameof(data), data.HasLabels), validation, options, cancellationToken);
    }

    private static TrainingResult Train<T>(INetwork<T> network, DataSet<T> data, DataNames names, DataSet<T> validation, TrainingOptions options, CancellationToken cancellationToken)
        where T : unmanaged
    {
        var clock = Stopwatch.StartNew();
        _ = network ?? throw new ArgumentNullException(nameof(network));
        _ = options ?? throw new ArgumentNullException(nameof(options));
        options.Check(network.Description, data.HasLabels, isValidationGiven: !validation.Inputs.IsEmpty, isCostGiven: false);
        DataChecks.Check(network, data, names);
        ReadOnlySpan<T> weights = ClassWeighting.Apply(network, data, options.ClassWeights);
        if (data.HasLabels && network is IClassifier<T> classifier)
        {
            var training = new LossData<T, int>(data.Inputs, data.Labels, data.SampleWeights);
            var held = new LossData<T, int>(validation.Inputs, validation.Labels, validation.SampleWeights);
            TrainingData<T, int> prepared = TrainingData<T, int>.Prepare(training, weights, held, network.InputSize, 1, options, names);
            return Run(network, new LabelObjective<T>(classifier), prepared, options, clock, cancellationToken);
        }
        else
        {
            var training = new LossData<T, T>(data.Inputs, LabelTargets.Of(network, data, names), data.SampleWeights);
            var held = new LossData<T, T>(validation.Inputs, LabelTargets.Of(network, validation, names), validation.SampleWeights);
            TrainingData<T, T> prepared = TrainingData<T, T>.Prepare(training, weights, held, network.InputSize, network.OutputSize, options, names);
            return Run(network, new TargetObjective<T>(network), prepared, options, clock, cancellationToken);
        }
    }

    private static TrainingResult Run<T, TTarget, TObjective>(INetwork<T> network, TObjective objective, TrainingData<T, TTarget> data, TrainingOptions options, Stopwatch clock, CancellationToken cancellationToken)
        where T : unmanaged
        where TTarget : unmanaged
        where TObjective : struct, IObjective<T, TTarget>
    {
        using var cost = new ShardedCost<T, TTarget, TObjective>(objective, options.Threads);
        var sharded = new ShardedObjective<T, TTarget, TObjective>(objective, cost);
        return new TrainingRun<T, TTarget, ShardedObjective<T, TTarget, TObjective>>(network, sharded, data, options, clock, cancellationToken).Run();
    }
}
