using System;
using System.Threading;

namespace NetGen;

/// <content>Training without options.</content>
public static partial class TrainingExtensions
{
    /// <summary>
    /// Trains a network with what needs no tuning: a thousand epochs of <see cref="Rprop"/>, each with the whole set at once, and
    /// standardised inputs. For anything else there are <see cref="TrainingOptions"/>, whose own defaults are not these.
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
        Train(network, inputs, targets, Untuned(), cancellationToken);

    /// <summary>
    /// Trains a classifier with what needs no tuning: a thousand epochs of <see cref="Rprop"/>, each with the whole set at once, and
    /// standardised inputs. For anything else there are <see cref="TrainingOptions"/>, whose own defaults are not these.
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
        Train(network, inputs, labels, Untuned(), cancellationToken);

    /// <summary>
    /// Trains a network with a set of data points, and with what needs no tuning: a thousand epochs of <see cref="Rprop"/>, each with
    /// the whole set at once, and standardised inputs. For anything else there are <see cref="TrainingOptions"/>, whose own defaults
    /// are not these.
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
        Train(network, data, Untuned(), cancellationToken);

    private static TrainingOptions Untuned() => new()
    {
        Optimizer = new Rprop(),
        Epochs = 1000,
        StandardizeInputs = true,
    };
}
