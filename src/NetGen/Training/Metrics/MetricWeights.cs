using System;
using NetGen.Runtime;

namespace NetGen;

/// <summary>What each data point counts in a metric.</summary>
/// <typeparam name="T">The network's precision.</typeparam>
internal readonly ref struct MetricWeights<T>
    where T : unmanaged
{
    private readonly ReadOnlySpan<T> _weights;
    private readonly double _scale;

    private MetricWeights(ReadOnlySpan<T> weights, double total)
    {
        _weights = weights;
        _scale = new BinaryScale(total).Down;
        Total = total;
    }

    /// <summary>The sum of the weights, positive.</summary>
    public double Total { get; }

    /// <summary>The weight of a data point, from 0.</summary>
    public double this[int n] => _weights.IsEmpty ? 1 : SpanMath.ToDouble(_weights.Elements()[n]);

    /// <summary>The sum of the weights, scaled to a number of about 1.</summary>
    public double ScaledTotal => _scale * Total;

    /// <summary>The weight of a data point, scaled likewise: products and sums of such weights neither overflow nor underflow.</summary>
    public double Scaled(int n) => _scale * this[n];

    /// <summary>Checks the weights that a caller gives.</summary>
    /// <param name="sampleWeights">One for each data point; empty for all ones.</param>
    /// <param name="dataPoints">N.</param>
    /// <exception cref="ArgumentException">There are too few or too many, one is negative or not finite, all are 0, or their sum is infinite.</exception>
    public static MetricWeights<T> Of(ReadOnlySpan<T> sampleWeights, int dataPoints)
    {
        DataChecks.CheckWeights(sampleWeights, dataPoints, nameof(sampleWeights));
        double total = sampleWeights.IsEmpty ? dataPoints : 0;
        foreach (T weight in sampleWeights.Elements())
        {
            total += SpanMath.ToDouble(weight);
        }

        if (double.IsInfinity(total))
        {
            throw OptionErrors.Refusal($"{nameof(sampleWeights)} add up to more than double precision can hold; divide them by a constant.", nameof(sampleWeights));
        }

        return new MetricWeights<T>(sampleWeights, total);
    }
}
