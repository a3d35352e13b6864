using System;
using System.Diagnostics;
using System.Threading;

namespace NetGen;

/// <content>Training with a cost of one's own.</content>
public static partial class TrainingExtensions
{
    /// <summary>Trains a network with a cost of your own in place of the network's.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>, by the network's <see cref="Precision"/>.</typeparam>
    /// <param name="network">The network. Nothing else may change its parameters meanwhile.</param>
    /// <param name="inputs">N data points of S_0 inputs, one after another (<see cref="BatchLayout.SampleRows"/>).</param>
    /// <param name="targets">N data points of any number of targets, the same for all and at least 1, one after another.</param>
    /// <param name="cost">Computes J of a batch, and its derivatives with respect to the outputs.</param>
    /// <param name="options">How to train. All options but <see cref="TrainingOptions.ClassWeights"/> work as usual, and every optimizer but <see cref="LevenbergMarquardt"/>.</param>
    /// <param name="cancellationToken">Ends training before its next batch; it then returns what it has reached.</param>
    /// <remarks>
    /// All costs that training reports are of <paramref name="cost"/>. If it returns NaN or an infinity, or writes one, training ends as
    /// <see cref="TrainingStatus.Diverged"/>. An exception that it throws ends training and reaches the caller. A checkpoint does not
    /// contain the function: resume with the same one.
    /// </remarks>
    /// <exception cref="ArgumentException">The data cannot be trained with, or options contradict each other.</exception>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="System.IO.InvalidDataException">The file at <see cref="TrainingOptions.CheckpointPath"/> is not a checkpoint, or is damaged.</exception>
    /// <exception cref="InvalidOperationException">The file at <see cref="TrainingOptions.CheckpointPath"/> belongs to another run.</exception>
    public static TrainingResult Train<T>(this INetwork<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, CostFunction<T> cost, TrainingOptions options, CancellationToken cancellationToken = default)
        where T : unmanaged =>
        Train(network, new DataSet<T>(inputs, targets), DataNames.Spans, default, cost, options, cancellationToken);

    /// <summary>Trains a network with a cost of your own in place of the network's, and validates it with another set.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>, by the network's <see cref="Precision"/>.</typeparam>
    /// <param name="network">The network. Nothing else may change its parameters meanwhile.</param>
    /// <param name="data">The data points: targets, any number for each data point, without labels and without weights.</param>
    /// <param name="validation">Data points of the same kind that the network is not trained with.</param>
    /// <param name="cost">Computes J of a batch, and its derivatives with respect to the outputs.</param>
    /// <param name="options">How to train. All options but <see cref="TrainingOptions.ClassWeights"/> work as usual, and every optimizer but <see cref="LevenbergMarquardt"/>.</param>
    /// <param name="cancellationToken">Ends training before its next batch; it then returns what it has reached.</param>
    /// <inheritdoc cref="Train{T}(INetwork{T}, ReadOnlySpan{T}, ReadOnlySpan{T}, CostFunction{T}, TrainingOptions, CancellationToken)" path="/remarks"/>
    /// <inheritdoc cref="Train{T}(INetwork{T}, ReadOnlySpan{T}, ReadOnlySpan{T}, CostFunction{T}, TrainingOptions, CancellationToken)" path="/exception"/>
    public static TrainingResult Train<T>(this INetwork<T> network, DataSet<T> data, DataSet<T> validation, CostFunction<T> cost, TrainingOptions options, CancellationToken cancellationToken = default)
        where T : unmanaged =>
        Train(network, data, DataNames.Of(nameof(data), data.HasLabels), validation, cost, options, cancellationToken);

    private static TrainingResult Train<T>(INetwork<T> network, DataSet<T> data, DataNames names, DataSet<T> validation, CostFunction<T> cost, TrainingOptions options, CancellationToken cancellationToken)
        where T : unmanaged
    {
        var clock = Stopwatch.StartNew();
        _ = network ?? throw new ArgumentNullException(nameof(network));
        _ = cost ?? throw new ArgumentNullException(nameof(cost));
        _ = options ?? throw new ArgumentNullException(nameof(options));
        options.Check(network.Description, data.HasLabels, isValidationGiven: !validation.Inputs.IsEmpty, isCostGiven: true);
        int targetSize = CostFunctionData.Check(network, data, names, options);
        if (!validation.Inputs.IsEmpty)
        {
            DataNames validationNames = DataNames.Of(nameof(validation), validation.HasLabels);
            CostFunctionData.CheckSameSize(CostFunctionData.Check(network, validation, validationNames, options), targetSize, validationNames);
        }

        var training = new LossData<T, T>(data.Inputs, data.Targets, default);
        var held = new LossData<T, T>(validation.Inputs, validation.Targets, default);
        TrainingData<T, T> prepared = TrainingData<T, T>.Prepare(training, default, held, network.InputSize, targetSize, options, names);
        int dataPoints = Math.Max(prepared.Training.Inputs.Length, prepared.Validation.Inputs.Length) / network.InputSize;
        using var pass = new CostFunctionPass<T>(network, cost, dataPoints, options.Threads);
        var objective = new CostFunctionObjective<T>(network, targetSize, pass);
        return new TrainingRun<T, T, CostFunctionObjective<T>>(network, objective, prepared, options, clock, cancellationToken).Run();
    }
}
