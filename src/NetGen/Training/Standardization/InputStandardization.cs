using System;
using System.Collections.Generic;
using NetGen.Runtime;

namespace NetGen;

/// <summary>
/// The mean μ and the standard deviation σ of every input over the data points of a training run: (x − μ) / σ has mean 0 and
/// deviation 1.
/// </summary>
/// <remarks>
/// An input that never changes has σ = 0, which counts as 1. The deviation is that of the data points themselves, with N in the
/// divisor.
/// </remarks>
public sealed class InputStandardization
{
    private readonly double[] _means;
    private readonly double[] _deviations;

    internal InputStandardization(double[] means, double[] deviations)
    {
        _means = means;
        _deviations = deviations;
        Means = Array.AsReadOnly(means);
        Deviations = Array.AsReadOnly(deviations);
    }

    /// <summary>μ of each input.</summary>
    public IReadOnlyList<double> Means { get; }

    /// <summary>σ of each input; positive.</summary>
    public IReadOnlyList<double> Deviations { get; }

    /// <summary>Standardises data points: (x − μ) / σ, in double precision and then rounded.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="inputs">N data points of S_0 inputs, one after another.</param>
    /// <param name="standardized">Receives as many. May be <paramref name="inputs"/> itself.</param>
    /// <exception cref="ArgumentException">A span is of a wrong length.</exception>
    public void Apply<T>(ReadOnlySpan<T> inputs, Span<T> standardized)
        where T : unmanaged
    {
        Arguments.DataPoints(inputs.Length, _means.Length);
        Arguments.Length(standardized.Length, inputs.Length, nameof(standardized));
        int column = 0;
        for (int i = 0; i < inputs.Length; i++)
        {
            standardized[i] = SpanMath.FromDouble<T>((SpanMath.ToDouble(inputs.Elements()[i]) - _means[column]) / _deviations[column]);
            column = column + 1 == _means.Length ? 0 : column + 1;
        }
    }

    /// <summary>The means and deviations of a set.</summary>
    /// <param name="inputs">N data points, one after another.</param>
    /// <param name="inputSize">S_0.</param>
    internal static InputStandardization Learn<T>(ReadOnlySpan<T> inputs, int inputSize)
        where T : unmanaged
    {
        int dataPoints = inputs.Length / inputSize;
        double[] means = new double[inputSize];
        double[] deviations = new double[inputSize];
        for (int i = 0; i < inputs.Length; i++)
        {
            // The mean as it is after each data point, so that no sum overflows and none loses what it gains last.
            int n = (i / inputSize) + 1;
            int column = i % inputSize;
            double value = SpanMath.ToDouble(inputs.Elements()[i]);
            double difference = value - means[column];
            means[column] += difference / n;
            deviations[column] += difference * (value - means[column]);
        }

        for (int column = 0; column < inputSize; column++)
        {
            double deviation = Math.Sqrt(deviations[column] / dataPoints);

            // What rounding alone makes of inputs that are all the same is no deviation.
            deviations[column] = deviation > Math.Abs(means[column]) * 1e-14 ? deviation : 1;
        }

        return new InputStandardization(means, deviations);
    }

    /// <summary>Makes a network of standardised inputs one of inputs as they are, by its first layer: W' = W / σ, b' = b − W'μ.</summary>
    internal void Fold<T>(INetwork<T> network)
        where T : unmanaged
    {
        Span<T> parameters = network.Parameters;
        for (int row = 0; row < network.LayerSize(1); row++)
        {
            ref T bias = ref parameters[network.BiasIndex(1, row)];
            double folded = SpanMath.ToDouble(bias);
            for (int column = 0; column < _means.Length; column++)
            {
                ref T weight = ref parameters[network.WeightIndex(1, row, column)];
                weight = SpanMath.FromDouble<T>(SpanMath.ToDouble(weight) / _deviations[column]);

                // The weight as it was rounded, so that the bias makes up for its error at the mean.
                folded -= SpanMath.ToDouble(weight) * _means[column];
            }

            bias = SpanMath.FromDouble<T>(folded);
        }
    }

    /// <summary>The opposite of <see cref="Fold"/>: W = W' σ, b = b' + W'μ.</summary>
    internal void Unfold<T>(INetwork<T> network)
        where T : unmanaged
    {
        Span<T> parameters = network.Parameters;
        for (int row = 0; row < network.LayerSize(1); row++)
        {
            ref T bias = ref parameters[network.BiasIndex(1, row)];
            double unfolded = SpanMath.ToDouble(bias);
            for (int column = 0; column < _means.Length; column++)
            {
                ref T weight = ref parameters[network.WeightIndex(1, row, column)];
                double folded = SpanMath.ToDouble(weight);
                unfolded += folded * _means[column];
                weight = SpanMath.FromDouble<T>(folded * _deviations[column]);
            }

            bias = SpanMath.FromDouble<T>(unfolded);
        }
    }

    /// <summary>Whether no unit of the first layer has a bias, as in a network that was made and not yet trained.</summary>
    internal static bool IsNew<T>(INetwork<T> network)
        where T : unmanaged
    {
        Span<T> parameters = network.Parameters;
        for (int row = 0; row < network.LayerSize(1); row++)
        {
            if (SpanMath.ToDouble(parameters[network.BiasIndex(1, row)]) != 0)
            {
                return false;
            }
        }

        return true;
    }
}
