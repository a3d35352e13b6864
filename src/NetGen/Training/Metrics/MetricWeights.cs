using System;
using NetGen.Runtime;

namespace NetGen;

/// <summary>What each data point counts in a metric.</summary>
/// <typeparam name="T">The network's precision.</typeparam>
internal readonly ref struct MetricWeights<T>
    where T : unmanaged
{
    private readonly ReadOnlySpan<T> _weights;

    private MetricWeights(ReadOnlySpan<T> weights, double total)
    {
        _weights = weights;
        Total = total;
    }

    /// <summary>The sum of the weights, positive.</summary>
    public double Total { get; }

    /// <summary>The weight of a data point, from 0.</summary>
    public double this[int n] => _weights.IsEmpty ? 1 : SpanMath.ToDouble(_weights.Elements()[n]);

    /// <summary>Checks the weights that a caller gives.</summary>
    /// <param name="sampleWeights">One for each data point; empty for all ones.</param>
    /// <param name="dataPoints">N.</param>
    /// <exception cref="ArgumentException">There are too few or too many, one is negative or not finite, or all are 0.</exception>
    public static MetricWeights<T> Of(ReadOnlySpan<T> sampleWeights, int dataPoints)
    {
        DataChecks.CheckWeights(sampleWeights, dataPoints, nameof(sampleWeights));
        double total = sampleWeights.IsEmpty ? dataPoints : 0;
        foreach (T weight in sampleWeights.Elements())
        {
            total += SpanMath.ToDouble(weight);
        }

        return new MetricWeights<T>(sampleWeights, total);
    }
}
