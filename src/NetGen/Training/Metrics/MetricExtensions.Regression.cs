using System;
using System.Buffers;
using NetGen.Runtime;

namespace NetGen;

/// <content>Metrics of regression.</content>
public static partial class MetricExtensions
{
    /// <summary>
    /// R², the coefficient of determination: 1 − Σ w (t − a)² / Σ w (t − t̄)² of each output, averaged over the outputs; t̄ is
    /// Σ w t / Σ w. 1 where all is right, 0 for the mean of the targets at every data point, negative for worse.
    /// </summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>, by the network's <see cref="Precision"/>.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="inputs">N data points of S_0 inputs.</param>
    /// <param name="targets">N data points of S_L targets. An output whose targets are all equal counts 1 if it is right, else 0.</param>
    /// <param name="sampleWeights">A weight w for each data point, 0 or more, finite, not all 0. Empty: all ones.</param>
    /// <exception cref="ArgumentException">
    /// A span has the wrong length, an output is NaN, a target is not finite, or a weight is not a weight.
    /// </exception>
    public static double RSquared<T>(this INetwork<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, ReadOnlySpan<T> sampleWeights = default)
        where T : unmanaged
    {
        Check(network, inputs, targets);
        var weights = MetricWeights<T>.Of(sampleWeights, targets.Length / network.OutputSize);
        int outputSize = network.OutputSize;
        double[] rented = ArrayPool<double>.Shared.Rent(2 * outputSize);
        try
        {
            Span<double> residuals = rented.AsSpan(0, outputSize);
            Span<double> scales = rented.AsSpan(outputSize, outputSize);
            residuals.Clear();
            for (int output = 0; output < outputSize; output++)
            {
                scales[output] = Scale(targets.Elements(), outputSize, output);
            }

            foreach (OutputBatch<T> batch in new OutputBatches<T>(network, inputs))
            {
                for (int i = 0; i < batch.Count; i++)
                {
                    Span<T> outputs = batch[i].Elements();
                    Span<T> target = targets.Slice((batch.First + i) * outputSize, outputSize).Elements();
                    double weight = weights.Scaled(batch.First + i);
                    for (int output = 0; output < outputSize; output++)
                    {
                        double difference = scales[output] * (SpanMath.ToDouble(target[output]) - SpanMath.ToDouble(outputs[output]));
                        residuals[output] += weight == 0 ? 0 : weight * difference * difference;
                    }
                }
            }

            double sum = 0;
            for (int output = 0; output < outputSize; output++)
            {
                double total = SquaresAroundMean(targets.Elements(), weights, outputSize, output, scales[output]);
                sum += total != 0 ? 1 - (residuals[output] / total) : residuals[output] == 0 ? 1 : 0;
            }

            return sum / outputSize;
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rented);
        }
    }

    /// <summary>Σ w (a − t)² / (S_L Σ w): the square of the error of an output, averaged over outputs and data points.</summary>
    /// <remarks>The cost <c>MeanSquaredError</c> is half the sum over the outputs: without weights, S_L / 2 times this.</remarks>
    /// <inheritdoc cref="RSquared{T}" path="/typeparam"/>
    /// <inheritdoc cref="MeanAbsoluteError{T}" path="/param"/>
    /// <inheritdoc cref="RSquared{T}" path="/exception"/>
    public static double MeanSquaredError<T>(this INetwork<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, ReadOnlySpan<T> sampleWeights = default)
        where T : unmanaged => MeanError(network, inputs, targets, sampleWeights, isSquared: true);

    /// <summary>Σ w |a − t| / (S_L Σ w): the error of an output, averaged over outputs and data points.</summary>
    /// <inheritdoc cref="RSquared{T}" path="/typeparam"/>
    /// <param name="network">The network.</param>
    /// <param name="inputs">N data points of S_0 inputs.</param>
    /// <param name="targets">N data points of S_L targets.</param>
    /// <param name="sampleWeights">A weight w for each data point, 0 or more, finite, not all 0. Empty: all ones.</param>
    /// <inheritdoc cref="RSquared{T}" path="/exception"/>
    public static double MeanAbsoluteError<T>(this INetwork<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, ReadOnlySpan<T> sampleWeights = default)
        where T : unmanaged => MeanError(network, inputs, targets, sampleWeights, isSquared: false);

    private static double MeanError<T>(INetwork<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, ReadOnlySpan<T> sampleWeights, bool isSquared)
        where T : unmanaged
    {
        Check(network, inputs, targets);
        int outputSize = network.OutputSize;
        var weights = MetricWeights<T>.Of(sampleWeights, targets.Length / outputSize);
        double sum = 0;
        foreach (OutputBatch<T> batch in new OutputBatches<T>(network, inputs))
        {
            for (int i = 0; i < batch.Count; i++)
            {
                Span<T> outputs = batch[i].Elements();
                double weight = weights.Scaled(batch.First + i);
                for (int output = 0; weight != 0 && output < outputSize; output++)
                {
                    double target = SpanMath.ToDouble(targets.Elements()[((batch.First + i) * outputSize) + output]);
                    double difference = SpanMath.ToDouble(outputs[output]) - target;
                    sum += weight * (isSquared ? difference * difference : Math.Abs(difference));
                }
            }
        }

        return sum / (weights.ScaledTotal * outputSize);
    }

    /// <summary>A power of two by which the squares of an output's targets neither overflow nor underflow.</summary>
    private static double Scale<T>(Span<T> targets, int outputSize, int output)
        where T : unmanaged
    {
        double greatest = 0;
        for (int i = output; i < targets.Length; i += outputSize)
        {
            greatest = Math.Max(greatest, Math.Abs(SpanMath.ToDouble(targets[i])));
        }

        return new BinaryScale(greatest).Down;
    }

    private static double SquaresAroundMean<T>(Span<T> targets, MetricWeights<T> weights, int outputSize, int output, double scale)
        where T : unmanaged
    {
        double sum = 0;
        double least = double.PositiveInfinity;
        double greatest = double.NegativeInfinity;
        for (int n = 0; n < targets.Length / outputSize; n++)
        {
            double weight = weights.Scaled(n);
            double target = scale * SpanMath.ToDouble(targets[(n * outputSize) + output]);
            sum += weight * target;
            least = weight == 0 ? least : Math.Min(least, target);
            greatest = weight == 0 ? greatest : Math.Max(greatest, target);
        }

        if (least == greatest)
        {
            // The rounding of their mean is no deviation.
            return 0;
        }

        double mean = sum / weights.ScaledTotal;
        double squares = 0;
        for (int n = 0; n < targets.Length / outputSize; n++)
        {
            double difference = (scale * SpanMath.ToDouble(targets[(n * outputSize) + output])) - mean;
            squares += weights.Scaled(n) * difference * difference;
        }

        return squares;
    }
}
