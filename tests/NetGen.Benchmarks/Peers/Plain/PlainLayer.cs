using System;
using System.Numerics;

namespace NetGen.Benchmarks.Peers.Plain;

/// <summary>A layer as a competent programmer writes it: loops over arrays without bounds checks, one data point at a time.</summary>
internal sealed class PlainLayer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly int _inputs;
    private readonly PlainActivation _activation;

    public PlainLayer(T[] weights, T[] biases, PlainActivation activation)
    {
        _inputs = weights.Length / biases.Length;
        _activation = activation;
        Weights = weights;
        Biases = biases;
        Outputs = new T[biases.Length];
        Errors = new T[biases.Length];
        WeightGradient = new T[weights.Length];
        BiasGradient = new T[biases.Length];
    }

    /// <summary>W, row by row.</summary>
    public T[] Weights { get; }

    /// <summary>b.</summary>
    public T[] Biases { get; }

    /// <summary>a of the last data point.</summary>
    public T[] Outputs { get; }

    /// <summary>∂J/∂z of the last data point; for hidden layers ∂J/∂a until <see cref="ApplyDerivative"/>.</summary>
    public T[] Errors { get; }

    /// <summary>∂J/∂W, row by row.</summary>
    public T[] WeightGradient { get; }

    /// <summary>∂J/∂b.</summary>
    public T[] BiasGradient { get; }

    public void Forward(ReadOnlySpan<T> inputs)
    {
        for (int i = 0; i < Outputs.Length; i++)
        {
            ReadOnlySpan<T> row = Weights.AsSpan(i * _inputs, inputs.Length);
            T z = Biases[i];
            for (int k = 0; k < inputs.Length; k++)
            {
                z += row[k] * inputs[k];
            }

            Outputs[i] = Activate(z);
        }

        if (_activation == PlainActivation.Softmax)
        {
            Normalize();
        }
    }

    /// <summary>∂J/∂a of the layer before.</summary>
    public void Backward(Span<T> inputErrors)
    {
        inputErrors.Clear();
        for (int i = 0; i < Errors.Length; i++)
        {
            ReadOnlySpan<T> row = Weights.AsSpan(i * _inputs, inputErrors.Length);
            T error = Errors[i];
            for (int k = 0; k < inputErrors.Length; k++)
            {
                inputErrors[k] += row[k] * error;
            }
        }
    }

    public void ApplyDerivative()
    {
        for (int i = 0; i < Errors.Length; i++)
        {
            T a = Outputs[i];
            Errors[i] *= _activation switch
            {
                PlainActivation.Relu => a > T.Zero ? T.One : T.Zero,
                PlainActivation.Tanh => T.One - (a * a),
                PlainActivation.Identity => T.One,
                _ => throw new InvalidOperationException($"{_activation} is no hidden layer's."),
            };
        }
    }

    public void Accumulate(ReadOnlySpan<T> inputs)
    {
        for (int i = 0; i < Errors.Length; i++)
        {
            T error = Errors[i];
            Span<T> row = WeightGradient.AsSpan(i * _inputs, inputs.Length);
            BiasGradient[i] += error;
            for (int k = 0; k < inputs.Length; k++)
            {
                row[k] += error * inputs[k];
            }
        }
    }

    public void ClearGradient()
    {
        Array.Clear(WeightGradient);
        Array.Clear(BiasGradient);
    }

    public void Descend(T rate)
    {
        for (int i = 0; i < Weights.Length; i++)
        {
            Weights[i] -= rate * WeightGradient[i];
        }

        for (int i = 0; i < Biases.Length; i++)
        {
            Biases[i] -= rate * BiasGradient[i];
        }
    }

    private T Activate(T z) => _activation switch
    {
        PlainActivation.Relu => T.Max(T.Zero, z),
        PlainActivation.Tanh => T.Tanh(z),
        PlainActivation.Sigmoid => T.One / (T.One + T.Exp(-z)),
        _ => z,
    };

    private void Normalize()
    {
        T largest = T.NegativeInfinity;
        foreach (T z in Outputs)
        {
            largest = T.Max(largest, z);
        }

        T sum = T.Zero;
        for (int i = 0; i < Outputs.Length; i++)
        {
            Outputs[i] = T.Exp(Outputs[i] - largest);
            sum += Outputs[i];
        }

        for (int i = 0; i < Outputs.Length; i++)
        {
            Outputs[i] /= sum;
        }
    }
}
