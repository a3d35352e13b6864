using System;
using System.Buffers;
using NetGen.Runtime;

namespace NetGen;

/// <summary>Measures how good a network's outputs are, on any set of data points.</summary>
/// <remarks>
/// <para>
/// Data points stand one after another (<see cref="BatchLayout.SampleRows"/>). A set of any size is processed in parts, so
/// that nothing large is allocated. The cost J of a set is <see cref="INetwork{T}.Cost"/>. With <c>sampleWeights</c> every mean is a
/// weighted mean, divided by the sum of the weights (scikit-learn's <c>sample_weight</c>), unlike J, which is divided by N.
/// </para>
/// <para>
/// Every method throws <see cref="ArgumentException"/> if an output of the network is NaN, and names the data point: NaN belongs to no
/// class and has no error. Infinite outputs are compared as usual. It throws the same for a span of the wrong length, a target that is not
/// finite, a label that is not a class, and weights that are negative, not finite, all 0, or infinite in sum; and
/// <see cref="ArgumentNullException"/> without a network.
/// </para>
/// </remarks>
public static partial class MetricExtensions
{
    /// <summary>The share of data points that are given their own class.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>, by the network's <see cref="Precision"/>.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="inputs">N data points of S_0 inputs.</param>
    /// <param name="targets">N data points of S_L targets: with several outputs the class is the place of the greatest, in targets as in outputs.</param>
    /// <param name="threshold">
    /// With one output: from where on it means class 1, else class 0. Null: 0.5, or 0 where the cost is <c>Hinge</c>, whose targets are ±1.
    /// </param>
    /// <param name="sampleWeights">A weight for each data point, 0 or more, finite, not all 0. Empty: all ones.</param>
    /// <returns>0 to 1.</returns>
    public static double Accuracy<T>(this INetwork<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, double? threshold = null, ReadOnlySpan<T> sampleWeights = default)
        where T : unmanaged => network.ConfusionMatrix(inputs, targets, threshold, sampleWeights).Accuracy;

    /// <inheritdoc cref="Accuracy{T}(INetwork{T}, ReadOnlySpan{T}, ReadOnlySpan{T}, double?, ReadOnlySpan{T})"/>
    /// <param name="network">The network.</param>
    /// <param name="inputs">N data points of S_0 inputs.</param>
    /// <param name="labels">The class of each data point, 0 to S_L − 1; with one output 0 or 1.</param>
    /// <param name="threshold">
    /// With one output: from where on it means class 1, else class 0. Null: 0.5, or 0 where the cost is <c>Hinge</c>, whose targets are ±1.
    /// </param>
    /// <param name="sampleWeights">A weight for each data point, 0 or more, finite, not all 0. Empty: all ones.</param>
    public static double Accuracy<T>(this INetwork<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels, double? threshold = null, ReadOnlySpan<T> sampleWeights = default)
        where T : unmanaged => network.ConfusionMatrix(inputs, labels, threshold, sampleWeights).Accuracy;

    /// <summary>How many data points of each class are given each class.</summary>
    /// <inheritdoc cref="Accuracy{T}(INetwork{T}, ReadOnlySpan{T}, ReadOnlySpan{T}, double?, ReadOnlySpan{T})" path="/typeparam"/>
    /// <inheritdoc cref="Accuracy{T}(INetwork{T}, ReadOnlySpan{T}, ReadOnlySpan{T}, double?, ReadOnlySpan{T})" path="/param"/>
    public static ConfusionMatrix ConfusionMatrix<T>(this INetwork<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, double? threshold = null, ReadOnlySpan<T> sampleWeights = default)
        where T : unmanaged
    {
        int dataPoints = Check(network, inputs, targets);
        int outputSize = network.OutputSize;
        var rule = ClassRule.Of(network, threshold);
        var matrix = new ConfusionMatrix(rule.ClassCount);
        var weights = MetricWeights<T>.Of(sampleWeights, dataPoints);
        foreach (OutputBatch<T> batch in new OutputBatches<T>(network, inputs))
        {
            for (int i = 0; i < batch.Count; i++)
            {
                ReadOnlySpan<T> target = targets.Slice((batch.First + i) * outputSize, outputSize);
                matrix.Add(rule.OfTargets(target), rule.OfOutputs(batch[i]), weights[batch.First + i]);
            }
        }

        return matrix;
    }

    /// <summary>How many data points of each class are given each class.</summary>
    /// <inheritdoc cref="Accuracy{T}(INetwork{T}, ReadOnlySpan{T}, ReadOnlySpan{int}, double?, ReadOnlySpan{T})" path="/typeparam"/>
    /// <inheritdoc cref="Accuracy{T}(INetwork{T}, ReadOnlySpan{T}, ReadOnlySpan{int}, double?, ReadOnlySpan{T})" path="/param"/>
    public static ConfusionMatrix ConfusionMatrix<T>(this INetwork<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels, double? threshold = null, ReadOnlySpan<T> sampleWeights = default)
        where T : unmanaged
    {
        Check(network, inputs, labels);
        var rule = ClassRule.Of(network, threshold);
        var matrix = new ConfusionMatrix(rule.ClassCount);
        var weights = MetricWeights<T>.Of(sampleWeights, labels.Length);
        foreach (OutputBatch<T> batch in new OutputBatches<T>(network, inputs))
        {
            for (int i = 0; i < batch.Count; i++)
            {
                matrix.Add(labels.Elements()[batch.First + i], rule.OfOutputs(batch[i]), weights[batch.First + i]);
            }
        }

        return matrix;
    }

    /// <summary>
    /// The area under the receiver operating characteristic: how probable it is that a data point of class 1 has a greater output
    /// than one of class 0, equal outputs counting half (Hanley and McNeil 1982); a pair counts the product of its weights. With several
    /// outputs: the mean of every output's area, its own class against all others.
    /// </summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>, by the network's <see cref="Precision"/>.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="inputs">N data points of S_0 inputs.</param>
    /// <param name="targets">N data points of S_L targets: with several outputs the class is the place of the greatest.</param>
    /// <param name="sampleWeights">A weight for each data point, 0 or more, finite, not all 0. Empty: all ones.</param>
    /// <returns>0 to 1; 0.5 for a guess.</returns>
    /// <exception cref="ArgumentException">
    /// A span is of a wrong length, a weight is none, or a class has no data point of a weight above 0, or all.
    /// </exception>
    public static double RocAuc<T>(this INetwork<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, ReadOnlySpan<T> sampleWeights = default)
        where T : unmanaged
    {
        int dataPoints = Check(network, inputs, targets);
        var weights = MetricWeights<T>.Of(sampleWeights, dataPoints);
        int outputSize = network.OutputSize;
        var rule = ClassRule.Of(network, threshold: null);
        int[] rented = ArrayPool<int>.Shared.Rent(dataPoints);
        try
        {
            Span<int> classes = rented.AsSpan(0, dataPoints);
            for (int n = 0; n < dataPoints; n++)
            {
                classes[n] = rule.OfTargets(targets.Slice(n * outputSize, outputSize));
            }

            return RankSum.MeanArea(network, inputs, classes, weights);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(rented);
        }
    }

    /// <inheritdoc cref="RocAuc{T}(INetwork{T}, ReadOnlySpan{T}, ReadOnlySpan{T}, ReadOnlySpan{T})"/>
    /// <param name="network">The network.</param>
    /// <param name="inputs">N data points of S_0 inputs.</param>
    /// <param name="labels">The class of each data point, 0 to S_L − 1; with one output 0 or 1.</param>
    /// <param name="sampleWeights">A weight for each data point, 0 or more, finite, not all 0. Empty: all ones.</param>
    public static double RocAuc<T>(this INetwork<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels, ReadOnlySpan<T> sampleWeights = default)
        where T : unmanaged
    {
        Check(network, inputs, labels);
        return RankSum.MeanArea(network, inputs, labels, MetricWeights<T>.Of(sampleWeights, labels.Length));
    }

    private static int Check<T>(INetwork<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets)
        where T : unmanaged
    {
        _ = network ?? throw new ArgumentNullException(nameof(network));
        int dataPoints = Arguments.DataPoints(inputs.Length, network.InputSize);
        Arguments.Length(targets.Length, dataPoints, network.OutputSize, nameof(targets));
        DataChecks.CheckFinite(targets, network.OutputSize, nameof(targets), "output");
        return dataPoints;
    }

    private static void Check<T>(INetwork<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels)
        where T : unmanaged
    {
        _ = network ?? throw new ArgumentNullException(nameof(network));
        int dataPoints = Arguments.DataPoints(inputs.Length, network.InputSize);
        Arguments.Length(labels.Length, dataPoints, nameof(labels));
        Arguments.Labels(labels, Math.Max(2, network.OutputSize));
    }
}
