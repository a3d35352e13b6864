using System;
using System.Linq;
using System.Numerics;
using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks.Peers.Plain;

/// <summary>
/// A network in plain C# with the parameters of a generated one. Only for pairs of output activation and cost whose derivatives
/// cancel to A − T, which all of the benchmarks' networks have.
/// </summary>
internal sealed class PlainNetwork<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly PlainLayer<T>[] _layers;
    private readonly Func<T, T, T> _loss;
    private readonly int _inputSize;
    private readonly int _outputSize;

    private PlainNetwork(PlainLayer<T>[] layers, Func<T, T, T> loss, int inputSize, int outputSize)
    {
        _layers = layers;
        _loss = loss;
        _inputSize = inputSize;
        _outputSize = outputSize;
    }

    /// <summary>W by layer, row by row.</summary>
    public T[][] Weights => [.. _layers.Select(layer => layer.Weights)];

    /// <summary>b by layer.</summary>
    public T[][] Biases => [.. _layers.Select(layer => layer.Biases)];

    /// <summary>∂J/∂W by layer, row by row, after <see cref="Gradient"/>.</summary>
    public T[][] WeightGradients => [.. _layers.Select(layer => layer.WeightGradient)];

    /// <summary>∂J/∂b by layer, after <see cref="Gradient"/>.</summary>
    public T[][] BiasGradients => [.. _layers.Select(layer => layer.BiasGradient)];

    private PlainLayer<T> Last => _layers[^1];

    /// <summary>The network of a subject, which may be of another precision.</summary>
    public static PlainNetwork<T> Like<TOther>(Subject<TOther> subject)
        where TOther : unmanaged, IBinaryFloatingPointIeee754<TOther>
    {
        PlainLayer<T>[] layers = [.. subject.Shape.PlainActivations.Select((activation, i) => new PlainLayer<T>(
            Array.ConvertAll(subject.Weights(i + 1), T.CreateChecked),
            Array.ConvertAll(subject.Biases(i + 1), T.CreateChecked),
            activation))];
        return new PlainNetwork<T>(layers, PlainLoss.Of<T>(subject.Shape.Cost), subject.Network.InputSize, subject.Network.OutputSize);
    }

    public void Forward(ReadOnlySpan<T> inputs, Span<T> outputs)
    {
        int n = inputs.Length / _inputSize;
        for (int i = 0; i < n; i++)
        {
            ForwardOne(inputs.Slice(i * _inputSize, _inputSize));
            Last.Outputs.CopyTo(outputs.Slice(i * _outputSize, _outputSize));
        }
    }

    /// <summary>Leaves the derivatives in the layers.</summary>
    /// <returns>J.</returns>
    public T Gradient(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets)
    {
        foreach (PlainLayer<T> layer in _layers)
        {
            layer.ClearGradient();
        }

        int points = inputs.Length / _inputSize;
        T n = T.CreateChecked(points);
        T cost = T.Zero;
        for (int i = 0; i < points; i++)
        {
            ReadOnlySpan<T> x = inputs.Slice(i * _inputSize, _inputSize);
            ReadOnlySpan<T> t = targets.Slice(i * _outputSize, _outputSize);
            ForwardOne(x);
            for (int unit = 0; unit < _outputSize; unit++)
            {
                cost += _loss(Last.Outputs[unit], t[unit]);
                Last.Errors[unit] = (Last.Outputs[unit] - t[unit]) / n;
            }

            for (int l = _layers.Length - 1; l > 0; l--)
            {
                _layers[l].Accumulate(_layers[l - 1].Outputs);
                _layers[l].Backward(_layers[l - 1].Errors);
                _layers[l - 1].ApplyDerivative();
            }

            _layers[0].Accumulate(x);
        }

        return cost / n;
    }

    /// <summary>A step against the gradient.</summary>
    public void Descend(T rate)
    {
        foreach (PlainLayer<T> layer in _layers)
        {
            layer.Descend(rate);
        }
    }

    private void ForwardOne(ReadOnlySpan<T> x)
    {
        _layers[0].Forward(x);
        for (int l = 1; l < _layers.Length; l++)
        {
            _layers[l].Forward(_layers[l - 1].Outputs);
        }
    }
}
