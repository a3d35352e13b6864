using System;

namespace NetGen.Benchmarks.Plain;

/// <summary>A layer as one writes it the first time: loops over arrays, one data point at a time.</summary>
internal sealed class PlainLayer
{
    private readonly int _inputs;
    private readonly PlainActivation _activation;
    private readonly float[] _weights;
    private readonly float[] _biases;

    public PlainLayer(INetwork<float> source, int layer, PlainActivation activation)
    {
        _inputs = source.LayerSize(layer - 1);
        _activation = activation;
        _biases = new float[source.LayerSize(layer)];
        _weights = new float[_biases.Length * _inputs];
        Outputs = new float[_biases.Length];
        Errors = new float[_biases.Length];
        WeightGradient = new float[_weights.Length];
        BiasGradient = new float[_biases.Length];

        for (int i = 0; i < _biases.Length; i++)
        {
            _biases[i] = source.Parameters[source.BiasIndex(layer, i)];
            for (int k = 0; k < _inputs; k++)
            {
                _weights[(i * _inputs) + k] = source.Parameters[source.WeightIndex(layer, i, k)];
            }
        }
    }

    /// <summary>a of the last data point.</summary>
    public float[] Outputs { get; }

    /// <summary>∂J/∂z of the last data point; for hidden layers ∂J/∂a until <see cref="ApplyDerivative"/>.</summary>
    public float[] Errors { get; }

    /// <summary>∂J/∂W, row by row.</summary>
    public float[] WeightGradient { get; }

    /// <summary>∂J/∂b.</summary>
    public float[] BiasGradient { get; }

    public void Forward(ReadOnlySpan<float> inputs)
    {
        for (int i = 0; i < Outputs.Length; i++)
        {
            float z = _biases[i];
            for (int k = 0; k < _inputs; k++)
            {
                z += _weights[(i * _inputs) + k] * inputs[k];
            }

            Outputs[i] = Activate(z);
        }

        if (_activation == PlainActivation.Softmax)
        {
            Normalize();
        }
    }

    /// <summary>∂J/∂a of the layer before.</summary>
    public void Backward(Span<float> inputErrors)
    {
        inputErrors.Clear();
        for (int i = 0; i < Errors.Length; i++)
        {
            for (int k = 0; k < _inputs; k++)
            {
                inputErrors[k] += _weights[(i * _inputs) + k] * Errors[i];
            }
        }
    }

    public void ApplyDerivative()
    {
        for (int i = 0; i < Errors.Length; i++)
        {
            float a = Outputs[i];
            Errors[i] *= _activation switch
            {
                PlainActivation.Relu => a > 0f ? 1f : 0f,
                PlainActivation.Tanh => 1f - (a * a),
                PlainActivation.Identity => 1f,
                _ => throw new InvalidOperationException($"{_activation} is no hidden layer's."),
            };
        }
    }

    public void Accumulate(ReadOnlySpan<float> inputs)
    {
        for (int i = 0; i < Errors.Length; i++)
        {
            BiasGradient[i] += Errors[i];
            for (int k = 0; k < _inputs; k++)
            {
                WeightGradient[(i * _inputs) + k] += Errors[i] * inputs[k];
            }
        }
    }

    public void ClearGradient()
    {
        Array.Clear(WeightGradient);
        Array.Clear(BiasGradient);
    }

    private float Activate(float z) => _activation switch
    {
        PlainActivation.Relu => MathF.Max(0f, z),
        PlainActivation.Tanh => MathF.Tanh(z),
        PlainActivation.Sigmoid => 1f / (1f + MathF.Exp(-z)),
        _ => z,
    };

    private void Normalize()
    {
        float largest = float.NegativeInfinity;
        foreach (float z in Outputs)
        {
            largest = MathF.Max(largest, z);
        }

        float sum = 0f;
        for (int i = 0; i < Outputs.Length; i++)
        {
            Outputs[i] = MathF.Exp(Outputs[i] - largest);
            sum += Outputs[i];
        }

        for (int i = 0; i < Outputs.Length; i++)
        {
            Outputs[i] /= sum;
        }
    }
}
