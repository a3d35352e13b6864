using System;
using System.Threading;

namespace NetGen;

/// <content>Training without options.</content>
public static partial class TrainingExtensions
{
    /// <summary>
    /// Trains a network with settings that need no tuning: a thousand epochs of <see cref="Rprop"/> with the whole set at once and
    /// standardised inputs. If the output layer is <c>identity</c> and the cost <c>MeanSquaredError</c>, the targets
    /// are standardised too (<see cref="TrainingOptions.StandardizeTargets"/>). For other settings, use <see cref="TrainingOptions"/>, whose
    /// defaults are different.
    /// </summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>, by the network's <see cref="Precision"/>.</typeparam>
    /// <param name="network">The network. Nothing else may change its parameters meanwhile.</param>
    /// <param name="inputs">N data points of S_0 inputs, one after another (<see cref="BatchLayout.SampleRows"/>).</param>
    /// <param name="targets">N data points of S_L targets, one after another.</param>
    /// <param name="cancellationToken">Ends training before its next epoch; it then returns what it has reached.</param>
    /// <exception cref="ArgumentException">The data cannot be trained with.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="network"/> is <see langword="null"/>.</exception>
    public static TrainingResult Train<T>(this INetwork<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, CancellationToken cancellationToken = default)
        where T : unmanaged =>
        Train(network, inputs, targets, Untuned(network, hasLabels: false), cancellationToken);

    /// <summary>
    /// Trains a classifier with settings that need no tuning: a thousand epochs of <see cref="Rprop"/> with the whole set at once and
    /// standardised inputs. For other settings, use <see cref="TrainingOptions"/>, whose defaults are different.
    /// </summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>, by the network's <see cref="Precision"/>.</typeparam>
    /// <param name="network">The network. Nothing else may change its parameters meanwhile.</param>
    /// <param name="inputs">N data points of S_0 inputs, one after another (<see cref="BatchLayout.SampleRows"/>).</param>
    /// <param name="labels">The class of each data point, 0 to S_L − 1.</param>
    /// <param name="cancellationToken">Ends training before its next epoch; it then returns what it has reached.</param>
    /// <exception cref="ArgumentException">The data cannot be trained with.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="network"/> is <see langword="null"/>.</exception>
    public static TrainingResult Train<T>(this IClassifier<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels, CancellationToken cancellationToken = default)
        where T : unmanaged =>
        Train(network, inputs, labels, Untuned(network, hasLabels: true), cancellationToken);

    /// <summary>
    /// Trains a network on a data set with settings that need no tuning: a thousand epochs of <see cref="Rprop"/> with the whole set at
    /// once and standardised inputs. If the output layer is <c>identity</c> and the cost <c>MeanSquaredError</c>, targets
    /// are standardised too (<see cref="TrainingOptions.StandardizeTargets"/>). For other settings, use <see cref="TrainingOptions"/>, whose
    /// defaults are different.
    /// </summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>, by the network's <see cref="Precision"/>.</typeparam>
    /// <param name="network">The network. Nothing else may change its parameters meanwhile.</param>
    /// <param name="data">
    /// The data points. Labels are for networks with the cost <c>CategoricalCrossEntropy</c> and, as 0 and 1, for those with one output.
    /// </param>
    /// <param name="cancellationToken">Ends training before its next epoch; it then returns what it has reached.</param>
    /// <exception cref="ArgumentException">The data cannot be trained with.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="network"/> is <see langword="null"/>.</exception>
    public static TrainingResult Train<T>(this INetwork<T> network, DataSet<T> data, CancellationToken cancellationToken = default)
        where T : unmanaged =>
        Train(network, data, Untuned(network, data.HasLabels), cancellationToken);

    private static TrainingOptions Untuned<T>(INetwork<T> network, bool hasLabels)
        where T : unmanaged
    {
        _ = network ?? throw new ArgumentNullException(nameof(network));
        return new TrainingOptions
        {
            Optimizer = new Rprop(),
            Epochs = 1000,
            StandardizeInputs = true,
            StandardizeTargets = !hasLabels && TrainingOptions.IsIdentity(network.Description) && TargetDomains.IsSquares(network.Description.Cost),
        };
    }
}
