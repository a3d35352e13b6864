using System;
using System.Runtime.CompilerServices;
using NetGen.Runtime;

namespace NetGen;

/// <summary>λ₁ Σ |w| + ½ λ₂ Σ w² over the weights w of a network; its biases are free.</summary>
internal sealed class Penalty<T>
    where T : unmanaged
{
    // 1 for a weight, 0 for a bias, in the order of the parameters.
    private readonly T[] _isWeight;

    private Penalty(INetwork<T> network, double l1, double l2)
    {
        L1 = l1;
        L2 = l2;
        _isWeight = new T[network.ParameterCount];
        T one = SpanMath.FromDouble<T>(1);
        for (int layer = 1; layer <= network.LayerCount; layer++)
        {
            for (int row = 0; row < network.LayerSize(layer); row++)
            {
                for (int column = 0; column < network.LayerSize(layer - 1); column++)
                {
                    _isWeight[network.WeightIndex(layer, row, column)] = one;
                }
            }
        }
    }

    /// <summary>λ₁.</summary>
    public double L1 { get; }

    /// <summary>λ₂.</summary>
    public double L2 { get; }

    /// <summary>The penalty that options ask for; null for none.</summary>
    public static Penalty<T>? Of(INetwork<T> network, TrainingOptions options) =>
        options.L1Penalty == 0 && options.L2Penalty == 0 ? null : new Penalty<T>(network, options.L1Penalty, options.L2Penalty);

    /// <summary>Whether a parameter is a weight.</summary>
    public bool IsWeight(int index) => SpanMath.ToDouble(_isWeight[index]) != 0;

    /// <summary>The penalty.</summary>
    public double Cost(ReadOnlySpan<T> parameters)
    {
        double absolutes = 0;
        double squares = 0;
        for (int i = 0; i < parameters.Length; i++)
        {
            double weight = SpanMath.ToDouble(parameters.Elements()[i]) * SpanMath.ToDouble(_isWeight[i]);
            absolutes += Math.Abs(weight);
            squares += weight * weight;
        }

        return (L1 * absolutes) + (0.5 * L2 * squares);
    }

    /// <summary>Adds its derivatives, λ₁ sign(w) + λ₂ w, to those of J; sign(0) is 0.</summary>
    public void AddGradient(ReadOnlySpan<T> parameters, Span<T> gradient)
    {
        var rule = new Rule(L1, L2);
        ElementwiseLoop.Run(rule, gradient, parameters, _isWeight);
    }

    private readonly struct Rule(double l1, double l2) : IElementwiseRule<T>
    {
        private readonly Pack<T> _l1 = Pack<T>.Create(l1);
        private readonly Pack<T> _l2 = Pack<T>.Create(l2);

        public int Memories => 1;

        // The parameter is in the place of the derivative here: the derivative is what changes.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Pack<T> Step(Pack<T> parameter, Pack<T> derivative, ref Pack<T> first, ref Pack<T> second, ref Pack<T> third) =>
            parameter + (first * ((_l1 * Pack<T>.Sign(derivative)) + (_l2 * derivative)));
    }
}
