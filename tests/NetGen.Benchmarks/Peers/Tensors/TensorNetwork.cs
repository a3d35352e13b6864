using System;
using System.Collections.Generic;
using System.Numerics;
using System.Numerics.Tensors;
using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Peers.Plain;

namespace NetGen.Benchmarks.Peers.Tensors;

/// <summary>The parameters of a network, their derivatives, and what both ways of computing them share.</summary>
internal abstract class TensorNetwork<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Func<T, T, T> _loss;
    private readonly PlainActivation[] _activations;

    protected TensorNetwork(Subject<T> subject)
    {
        Sizes = subject.Shape.Sizes;
        _loss = PlainLoss.Of<T>(subject.Shape.Cost);
        _activations = subject.Shape.PlainActivations;
        int layers = _activations.Length;
        Weights = new T[layers][];
        Biases = new T[layers][];
        WeightGradients = new T[layers][];
        BiasGradients = new T[layers][];
        for (int l = 0; l < layers; l++)
        {
            Weights[l] = subject.Weights(l + 1);
            Biases[l] = subject.Biases(l + 1);
            WeightGradients[l] = new T[Weights[l].Length];
            BiasGradients[l] = new T[Biases[l].Length];
        }
    }

    public T[][] Weights { get; }

    public T[][] Biases { get; }

    public T[][] WeightGradients { get; }

    public T[][] BiasGradients { get; }

    protected int[] Sizes { get; }

    protected int LayerCount => _activations.Length;

    public abstract void Forward(ReadOnlySpan<T> inputs, Span<T> outputs);

    public abstract T Gradient(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets);

    public void Descend(T rate)
    {
        for (int l = 0; l < LayerCount; l++)
        {
            TensorPrimitives.MultiplyAdd(WeightGradients[l], -rate, Weights[l], Weights[l]);
            TensorPrimitives.MultiplyAdd(BiasGradients[l], -rate, Biases[l], Biases[l]);
        }
    }

    protected PlainActivation ActivationOf(int layer) => _activations[layer];

    /// <summary>Every activation but softmax, in place.</summary>
    protected void Activate(int layer, Span<T> z)
    {
        switch (_activations[layer])
        {
            case PlainActivation.Tanh:
                TensorPrimitives.Tanh(z, z);
                break;
            case PlainActivation.Sigmoid:
                TensorPrimitives.Sigmoid(z, z);
                break;
            case PlainActivation.Relu:
                TensorPrimitives.Max(z, T.Zero, z);
                break;
            default:
                break;
        }
    }

    /// <summary>Multiplies ∂J/∂a by the activation's derivative. Overwrites the activations.</summary>
    protected void MultiplyDerivative(int layer, Span<T> a, Span<T> errors)
    {
        if (_activations[layer] == PlainActivation.Tanh)
        {
            TensorPrimitives.Multiply(a, a, a);
            TensorPrimitives.Subtract(T.One, a, a);
        }
        else
        {
            // relu: 1 where a > 0, else 0.
            for (int i = 0; i < a.Length; i++)
            {
                a[i] = a[i] > T.Zero ? T.One : T.Zero;
            }
        }

        TensorPrimitives.Multiply(errors, a, errors);
    }

    protected T Loss(ReadOnlySpan<T> a, ReadOnlySpan<T> t)
    {
        T sum = T.Zero;
        for (int i = 0; i < a.Length; i++)
        {
            sum += _loss(a[i], t[i]);
        }

        return sum;
    }

    protected static void Clear(IEnumerable<T[]> arrays)
    {
        foreach (T[] array in arrays)
        {
            Array.Clear(array);
        }
    }
}
