using System;
using System.Numerics;
using System.Numerics.Tensors;
using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Peers.Plain;

namespace NetGen.Benchmarks.Peers.Tensors;

/// <summary>One data point at a time: a product of a row of W and the activations for each unit.</summary>
internal sealed class TensorsAlongUnits<T> : TensorNetwork<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[][] _activations;
    private readonly T[][] _errors;

    public TensorsAlongUnits(Subject<T> subject)
        : base(subject)
    {
        _activations = Array.ConvertAll(Biases, biases => new T[biases.Length]);
        _errors = Array.ConvertAll(Biases, biases => new T[biases.Length]);
    }

    public override void Forward(ReadOnlySpan<T> inputs, Span<T> outputs)
    {
        int points = inputs.Length / Sizes[0];
        for (int n = 0; n < points; n++)
        {
            ForwardOne(inputs.Slice(n * Sizes[0], Sizes[0]));
            _activations[^1].CopyTo(outputs.Slice(n * Sizes[^1], Sizes[^1]));
        }
    }

    public override T Gradient(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets)
    {
        Clear(WeightGradients);
        Clear(BiasGradients);
        int points = inputs.Length / Sizes[0];
        T cost = T.Zero;
        for (int n = 0; n < points; n++)
        {
            ReadOnlySpan<T> x = inputs.Slice(n * Sizes[0], Sizes[0]);
            ReadOnlySpan<T> t = targets.Slice(n * Sizes[^1], Sizes[^1]);
            ForwardOne(x);
            cost += Loss(_activations[^1], t);
            TensorPrimitives.Subtract(_activations[^1], t, _errors[^1]);
            TensorPrimitives.Divide(_errors[^1], T.CreateChecked(points), _errors[^1]);
            for (int l = LayerCount - 1; l >= 0; l--)
            {
                BackwardOne(l, l == 0 ? x : _activations[l - 1]);
            }
        }

        return cost / T.CreateChecked(points);
    }

    private void ForwardOne(ReadOnlySpan<T> x)
    {
        for (int l = 0; l < LayerCount; l++)
        {
            T[] a = _activations[l];
            for (int i = 0; i < a.Length; i++)
            {
                a[i] = TensorPrimitives.Dot(Weights[l].AsSpan(i * x.Length, x.Length), x) + Biases[l][i];
            }

            if (ActivationOf(l) == PlainActivation.Softmax)
            {
                TensorPrimitives.Subtract(a, TensorPrimitives.Max<T>(a), a);
                TensorPrimitives.SoftMax<T>(a, a);
            }
            else
            {
                Activate(l, a);
            }

            x = a;
        }
    }

    private void BackwardOne(int l, ReadOnlySpan<T> below)
    {
        T[] errors = _errors[l];
        Span<T> errorsBelow = l == 0 ? default : _errors[l - 1];
        errorsBelow.Clear();
        for (int i = 0; i < errors.Length; i++)
        {
            Span<T> row = WeightGradients[l].AsSpan(i * below.Length, below.Length);
            TensorPrimitives.MultiplyAddEstimate(below, errors[i], row, row);
            if (l > 0)
            {
                TensorPrimitives.MultiplyAddEstimate(Weights[l].AsSpan(i * below.Length, below.Length), errors[i], errorsBelow, errorsBelow);
            }
        }

        TensorPrimitives.Add(BiasGradients[l], errors, BiasGradients[l]);
        if (l > 0)
        {
            MultiplyDerivative(l - 1, _activations[l - 1], errorsBelow);
        }
    }
}
