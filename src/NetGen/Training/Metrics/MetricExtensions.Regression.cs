using System;
using System.Buffers;
using NetGen.Runtime;

namespace NetGen;

/// <content>Metrics of regression.</content>
public static partial class MetricExtensions
{
    /// <summary>
    /// R², the coefficient of determination: 1 − Σ(t − a)² / Σ(t − t̄)² of each output, averaged over the outputs. 1 where all is
    /// right, 0 for the mean of the targets at every data point, negative for worse.
    /// </summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>, by the network's <see cref="Precision"/>.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="inputs">N data points of S_0 inputs.</param>
    /// <param name="targets">N data points of S_L targets. An output whose targets are all equal counts 1 if it is right, else 0.</param>
    public static double RSquared<T>(this INetwork<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets)
        where T : unmanaged
    {
        Check(network, inputs, targets);
        int outputSize = network.OutputSize;
        double[] rented = ArrayPool<double>.Shared.Rent(outputSize);
        try
        {
            Span<double> residuals = rented.AsSpan(0, outputSize);
            residuals.Clear();
            foreach (OutputBatch<T> batch in new OutputBatches<T>(network, inputs))
            {
                for (int i = 0; i < batch.Count; i++)
                {
                    Span<T> outputs = batch[i].Elements();
                    Span<T> target = targets.Slice((batch.First + i) * outputSize, outputSize).Elements();
                    for (int output = 0; output < outputSize; output++)
                    {
                        double difference = SpanMath.ToDouble(target[output]) - SpanMath.ToDouble(outputs[output]);
                        residuals[output] += difference * difference;
                    }
                }
            }

            double sum = 0;
            for (int output = 0; output < outputSize; output++)
            {
                double total = SquaresAroundMean(targets.Elements(), outputSize, output);
                sum += total != 0 ? 1 - (residuals[output] / total) : residuals[output] == 0 ? 1 : 0;
            }

            return sum / outputSize;
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rented);
        }
    }

    /// <summary>Σ(a − t)² / (N S_L): the square of the error of an output, averaged over outputs and data points.</summary>
    /// <remarks>The cost <c>MeanSquaredError</c> is half the sum over the outputs: S_L / 2 times this.</remarks>
    /// <inheritdoc cref="RSquared{T}" path="/typeparam"/>
    /// <inheritdoc cref="MeanAbsoluteError{T}" path="/param"/>
    public static double MeanSquaredError<T>(this INetwork<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets)
        where T : unmanaged => MeanError(network, inputs, targets, isSquared: true);

    /// <summary>Σ|a − t| / (N S_L): the error of an output, averaged over outputs and data points.</summary>
    /// <inheritdoc cref="RSquared{T}" path="/typeparam"/>
    /// <param name="network">The network.</param>
    /// <param name="inputs">N data points of S_0 inputs.</param>
    /// <param name="targets">N data points of S_L targets.</param>
    public static double MeanAbsoluteError<T>(this INetwork<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets)
        where T : unmanaged => MeanError(network, inputs, targets, isSquared: false);

    private static double MeanError<T>(INetwork<T> network, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, bool isSquared)
        where T : unmanaged
    {
        Check(network, inputs, targets);
        int outputSize = network.OutputSize;
        double sum = 0;
        foreach (OutputBatch<T> batch in new OutputBatches<T>(network, inputs))
        {
            for (int i = 0; i < batch.Count; i++)
            {
                Span<T> outputs = batch[i].Elements();
                for (int output = 0; output < outputSize; output++)
                {
                    double target = SpanMath.ToDouble(targets.Elements()[((batch.First + i) * outputSize) + output]);
                    double difference = SpanMath.ToDouble(outputs[output]) - target;
                    sum += isSquared ? difference * difference : Math.Abs(difference);
                }
            }
        }

        return sum / targets.Length;
    }

    private static double SquaresAroundMean<T>(Span<T> targets, int outputSize, int output)
        where T : unmanaged
    {
        double sum = 0;
        for (int i = output; i < targets.Length; i += outputSize)
        {
            sum += SpanMath.ToDouble(targets[i]);
        }

        double mean = sum / (targets.Length / outputSize);
        double squares = 0;
        for (int i = output; i < targets.Length; i += outputSize)
        {
            double difference = SpanMath.ToDouble(targets[i]) - mean;
            squares += difference * difference;
        }

        return squares;
    }
}
