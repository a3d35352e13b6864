using System;
using System.Collections.Generic;
using NetGen.Runtime;

namespace NetGen;

/// <summary>
/// The mean μ and the standard deviation σ of the targets of every output over the data points of a training run: (t − μ) / σ has
/// mean 0 and deviation 1.
/// </summary>
/// <remarks>
/// The deviation has N in the divisor, and every data point counts once, whatever its weight. An output whose targets never change
/// has σ = 0, which is replaced by 1.
/// </remarks>
public sealed class TargetStandardization
{
    private readonly double[] _means;
    private readonly double[] _deviations;

    private TargetStandardization(double[] means, double[] deviations)
    {
        _means = means;
        _deviations = deviations;
        Means = Array.AsReadOnly(means);
        Deviations = Array.AsReadOnly(deviations);
    }

    /// <summary>μ of each output's targets.</summary>
    public IReadOnlyList<double> Means { get; }

    /// <summary>σ of each output's targets, or 1 in place of 0; positive.</summary>
    public IReadOnlyList<double> Deviations { get; }

    /// <summary>Standardises targets: (t − μ) / σ, in double precision and then rounded.</summary>
    internal void Apply<T>(ReadOnlySpan<T> targets, Span<T> standardized)
        where T : unmanaged => ColumnMoments.Apply(targets, _means, _deviations, standardized);

    /// <summary>The means and deviations of a set.</summary>
    /// <param name="targets">N data points, one after another.</param>
    /// <param name="outputSize">S_L.</param>
    /// <param name="argument">What the caller calls the targets.</param>
    /// <exception cref="ArgumentException">An output's targets are so large that weights multiplied by their deviation would overflow.</exception>
    internal static TargetStandardization Learn<T>(ReadOnlySpan<T> targets, int outputSize, string argument)
        where T : unmanaged
    {
        var moments = ColumnMoments.Of(targets, outputSize);
        for (int output = 0; output < outputSize; output++)
        {
            ref double deviation = ref moments.Deviations[output];
            deviation = deviation == 0 ? 1 : deviation;
            double largest = Math.Abs(moments.Means[output]) + (PrecisionRange<T>.WeightLimit * deviation);
            if (!(largest <= PrecisionRange<T>.Greatest))
            {
                throw TooLarge<T>(argument, output, moments.Means[output], deviation);
            }
        }

        return new TargetStandardization(moments.Means, moments.Deviations);
    }

    /// <summary>Turns a network of standardised outputs into one of raw outputs, by its last layer: W' = σ W, b' = σ b + μ.</summary>
    internal void Fold<T>(INetwork<T> network)
        where T : unmanaged
    {
        Span<T> parameters = network.Parameters;
        int layer = network.LayerCount;
        for (int row = 0; row < _means.Length; row++)
        {
            ref T bias = ref parameters[network.BiasIndex(layer, row)];
            bias = SpanMath.FromDouble<T>((SpanMath.ToDouble(bias) * _deviations[row]) + _means[row]);
            for (int column = 0; column < network.LayerSize(layer - 1); column++)
            {
                ref T weight = ref parameters[network.WeightIndex(layer, row, column)];
                weight = SpanMath.FromDouble<T>(SpanMath.ToDouble(weight) * _deviations[row]);
            }
        }
    }

    /// <summary>The opposite of <see cref="Fold"/>: W = W' / σ, b = (b' − μ) / σ.</summary>
    /// <exception cref="ArgumentException">A result is out of range. The network may be partly unfolded.</exception>
    internal void Unfold<T>(INetwork<T> network, string argument)
        where T : unmanaged
    {
        Span<T> parameters = network.Parameters;
        int layer = network.LayerCount;
        for (int row = 0; row < _means.Length; row++)
        {
            ref T bias = ref parameters[network.BiasIndex(layer, row)];
            bias = SpanMath.FromDouble<T>(ColumnMoments.Standardize(SpanMath.ToDouble(bias), _means[row], _deviations[row]));
            bool isFinite = SpanChecks.IsFinite(SpanMath.ToDouble(bias));
            for (int column = 0; column < network.LayerSize(layer - 1); column++)
            {
                ref T weight = ref parameters[network.WeightIndex(layer, row, column)];
                weight = SpanMath.FromDouble<T>(SpanMath.ToDouble(weight) / _deviations[row]);
                isFinite &= SpanChecks.IsFinite(SpanMath.ToDouble(weight));
            }

            if (!isFinite)
            {
                throw CannotUnfold<T>(argument, row);
            }
        }
    }

    private static ArgumentException TooLarge<T>(string argument, int output, double mean, double deviation)
        where T : unmanaged => OptionErrors.Refusal(
            $"{argument}: the targets of output {output} have mean {mean:g3} and standard deviation {deviation:g3}, which is too large for StandardizeTargets in {PrecisionRange<T>.Name}, because weights are multiplied by the deviation. Train with larger units.",
            argument);

    private ArgumentException CannotUnfold<T>(string argument, int row)
        where T : unmanaged => OptionErrors.Refusal(
            $"{argument}: the targets of output {row} have mean {_means[row]:g3} and standard deviation {_deviations[row]:g3}; the weights of that output cannot be converted to standardised targets, because the result exceeds {PrecisionRange<T>.Name}. Start from a new network, or turn StandardizeTargets off.",
            argument);
}
