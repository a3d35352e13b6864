using System;

namespace NetGen.Benchmarks.Plain;

/// <summary>
/// A network in plain C# with the parameters of a generated one: what the generated code has to beat. Only for pairs of output
/// activation and cost whose derivatives cancel to A − T, which all of the benchmarks' networks have.
/// </summary>
internal sealed class PlainNetwork
{
    private readonly PlainLayer[] _layers;
    private readonly Func<float, float, float> _loss;
    private readonly int _inputSize;
    private readonly int _outputSize;

    /// <summary>Copies a generated network.</summary>
    /// <param name="source">The network.</param>
    /// <param name="activations">Its activations.</param>
    /// <param name="loss">The loss of one output unit, of a and t.</param>
    public PlainNetwork(INetwork<float> source, PlainActivation[] activations, Func<float, float, float> loss)
    {
        _inputSize = source.InputSize;
        _outputSize = source.OutputSize;
        _loss = loss;
        _layers = new PlainLayer[source.LayerCount];
        for (int l = 0; l < _layers.Length; l++)
        {
            _layers[l] = new PlainLayer(source, l + 1, activations[l]);
        }
    }

    private PlainLayer Last => _layers[^1];

    public void Forward(ReadOnlySpan<float> inputs, Span<float> outputs)
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
    public float Gradient(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets)
    {
        foreach (PlainLayer layer in _layers)
        {
            layer.ClearGradient();
        }

        int n = inputs.Length / _inputSize;
        float cost = 0f;
        for (int i = 0; i < n; i++)
        {
            ReadOnlySpan<float> x = inputs.Slice(i * _inputSize, _inputSize);
            ReadOnlySpan<float> t = targets.Slice(i * _outputSize, _outputSize);
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

    /// <summary>∂J/∂W(l)[row, column], after <see cref="Gradient"/>.</summary>
    public float WeightDerivative(int layer, int row, int column)
    {
        float[] gradient = _layers[layer - 1].WeightGradient;
        return gradient[(row * (gradient.Length / _layers[layer - 1].BiasGradient.Length)) + column];
    }

    private void ForwardOne(ReadOnlySpan<float> x)
    {
        _layers[0].Forward(x);
        for (int l = 1; l < _layers.Length; l++)
        {
            _layers[l].Forward(_layers[l - 1].Outputs);
        }
    }
}
