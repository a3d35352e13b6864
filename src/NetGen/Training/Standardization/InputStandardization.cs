using System;
using System.Collections.Generic;
using NetGen.Runtime;

namespace NetGen;

/// <summary>
/// The mean μ and the standard deviation σ of every input over the data points of a training run: (x − μ) / σ has mean 0 and
/// deviation 1.
/// </summary>
/// <remarks>
/// The deviation has N in the divisor, and every data point counts once, whatever its weight. An input that never changes has σ = 0,
/// which is replaced by 1, or by |μ| if that is greater than 1000, so that folding it neither overflows nor costs digits.
/// </remarks>
public sealed class InputStandardization
{
    // A constant input of no more than this is divided by 1.
    private const double LargeConstant = 1000;

    private readonly double[] _means;
    private readonly double[] _deviations;

    private InputStandardization(double[] means, double[] deviations)
    {
        _means = means;
        _deviations = deviations;
        Means = Array.AsReadOnly(means);
        Deviations = Array.AsReadOnly(deviations);
    }

    /// <summary>μ of each input.</summary>
    public IReadOnlyList<double> Means { get; }

    /// <summary>σ of each input, or what replaces 0; positive.</summary>
    public IReadOnlyList<double> Deviations { get; }

    /// <summary>Standardises data points: (x − μ) / σ, in double precision and then rounded.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="inputs">N data points of S_0 inputs, one after another.</param>
    /// <param name="standardized">Receives as many. May be <paramref name="inputs"/> itself.</param>
    /// <exception cref="ArgumentException">A span has the wrong length.</exception>
    public void Apply<T>(ReadOnlySpan<T> inputs, Span<T> standardized)
        where T : unmanaged
    {
        Arguments.DataPoints(inputs.Length, _means.Length);
        Arguments.Length(standardized.Length, inputs.Length, nameof(standardized));
        ColumnMoments.Apply(inputs, _means, _deviations, standardized);
    }

    /// <summary>The means and deviations of a set.</summary>
    /// <param name="inputs">N data points, one after another.</param>
    /// <param name="inputSize">S_0.</param>
    /// <param name="argument">What the caller calls the inputs.</param>
    /// <exception cref="ArgumentException">An input varies so little that weights divided by its deviation would overflow.</exception>
    internal static InputStandardization Learn<T>(ReadOnlySpan<T> inputs, int inputSize, string argument)
        where T : unmanaged
    {
        var moments = ColumnMoments.Of(inputs, inputSize);
        double[] deviations = moments.Deviations;
        for (int column = 0; column < inputSize; column++)
        {
            if (deviations[column] == 0)
            {
                double magnitude = Math.Abs(moments.Means[column]);
                deviations[column] = magnitude > LargeConstant ? magnitude : 1;
            }
            else if (deviations[column] < PrecisionRange<T>.LeastDeviation)
            {
                throw TooSmall<T>(argument, column, deviations[column]);
            }
        }

        return new InputStandardization(moments.Means, deviations);
    }

    /// <summary>Turns a network of standardised inputs into one of raw inputs, by its first layer: W' = W / σ, b' = b − W'μ.</summary>
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
    /// <exception cref="ArgumentException">A result is out of range. The network may be partly unfolded.</exception>
    internal void Unfold<T>(INetwork<T> network, string argument)
        where T : unmanaged
    {
        Span<T> parameters = network.Parameters;
        for (int row = 0; row < network.LayerSize(1); row++)
        {
            ref T bias = ref parameters[network.BiasIndex(1, row)];
            double unfolded = SpanMath.ToDouble(bias);
            double largestShift = -1;
            int largestColumn = 0;
            for (int column = 0; column < _means.Length; column++)
            {
                ref T weight = ref parameters[network.WeightIndex(1, row, column)];
                double folded = SpanMath.ToDouble(weight);
                double shift = folded * _means[column];
                unfolded += shift;
                if (Math.Abs(shift) > largestShift)
                {
                    largestShift = Math.Abs(shift);
                    largestColumn = column;
                }

                weight = SpanMath.FromDouble<T>(folded * _deviations[column]);
                if (!SpanChecks.IsFinite(SpanMath.ToDouble(weight)))
                {
                    throw CannotUnfold<T>(argument, row, column);
                }
            }

            bias = SpanMath.FromDouble<T>(unfolded);
            if (!SpanChecks.IsFinite(SpanMath.ToDouble(bias)))
            {
                throw CannotUnfold<T>(argument, row, largestColumn);
            }
        }
    }

    private static ArgumentException TooSmall<T>(string argument, int column, double deviation)
        where T : unmanaged => OptionErrors.Refusal(
            $"{argument}: the standard deviation of input {column} is {deviation:g3}, but StandardizeInputs needs at least {PrecisionRange<T>.LeastDeviation:g3} in {PrecisionRange<T>.Name}, because weights are divided by it. Multiply the input by a large constant first.",
            argument);

    private ArgumentException CannotUnfold<T>(string argument, int row, int column)
        where T : unmanaged => OptionErrors.Refusal(
            $"{argument}: input {column} has mean {_means[column]:g3} and standard deviation {_deviations[column]:g3}; the weights of unit {row} of the first layer cannot be converted to standardised inputs, because the result exceeds {PrecisionRange<T>.Name}. Start from a new network, or turn StandardizeInputs off.",
            argument);
}
