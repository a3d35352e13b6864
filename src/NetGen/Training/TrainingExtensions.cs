using System;
using System.Threading;
using NetGen.Runtime;

namespace NetGen;

/// <summary>Training of every network that the generator makes.</summary>
public static class TrainingExtensions
{
    /// <summary>Trains a network: changes its parameters so that its outputs come closer to the targets.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>, by the network's <see cref="Precision"/>.</typeparam>
    /// <param name="network">The network. Nothing else may change its parameters meanwhile.</param>
    /// <param name="inputs">N data points of S_0 inputs, one after another (<see cref="BatchLayout.SampleRows"/>).</param>
    /// <param name="targets">N data points of S_L targets, one after another.</param>
    /// <param name="options">How to train.</param>
    /// <param name="cancellationToken">Ends training before its next batch; it then returns what it has reached.</param>
    /// <exception cref="ArgumentException">A span is of a wrong length.</exception>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static TrainingResult Train<T>(this INetwork<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, TrainingOptions options, CancellationToken cancellationToken = default)
        where T : unmanaged
    {
        Check(network, inputs, options, out int dataPoints);
        Arguments.Length(targets.Length, dataPoints, network.OutputSize, nameof(targets));
        return Trainer.Run(new TargetObjective<T>(network), inputs, targets, options, cancellationToken);
    }

    /// <summary>Trains a classifier: changes its parameters so that each data point's own class becomes more likely.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>, by the network's <see cref="Precision"/>.</typeparam>
    /// <param name="network">The network. Nothing else may change its parameters meanwhile.</param>
    /// <param name="inputs">N data points of S_0 inputs, one after another (<see cref="BatchLayout.SampleRows"/>).</param>
    /// <param name="labels">The class of each data point, 0 to S_L − 1.</param>
    /// <param name="options">How to train.</param>
    /// <param name="cancellationToken">Ends training before its next batch; it then returns what it has reached.</param>
    /// <exception cref="ArgumentException">A span is of a wrong length, or a label is not the number of a class.</exception>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static TrainingResult Train<T>(this IClassifier<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels, TrainingOptions options, CancellationToken cancellationToken = default)
        where T : unmanaged
    {
        Check(network, inputs, options, out int dataPoints);
        Arguments.Length(labels.Length, dataPoints, nameof(labels));
        Arguments.Labels(labels, network.OutputSize);
        return Trainer.Run(new LabelObjective<T>(network), inputs, labels, options, cancellationToken);
    }

    private static void Check<T>(INetwork<T> network, ReadOnlySpan<T> inputs, TrainingOptions options, out int dataPoints)
        where T : unmanaged
    {
        _ = network ?? throw new ArgumentNullException(nameof(network));
        _ = options ?? throw new ArgumentNullException(nameof(options));
        dataPoints = Arguments.DataPoints(inputs.Length, network.InputSize);
    }
}
