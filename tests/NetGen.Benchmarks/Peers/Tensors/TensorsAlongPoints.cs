using System;
using System.Numerics;
using System.Numerics.Tensors;
using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Peers.Plain;

namespace NetGen.Benchmarks.Peers.Tensors;

/// <summary>A batch at a time: a row of all the data points for each unit.</summary>
internal sealed class TensorsAlongPoints<T> : TensorNetwork<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly int _points;
    private readonly T[][] _activations;
    private readonly T[][] _errors;
    private readonly T[] _targets;
    private readonly T[] _row;

    public TensorsAlongPoints(Subject<T> subject, int points)
        : base(subject)
    {
        _points = points;
        _activations = Array.ConvertAll(Sizes, size => new T[size * points]);
        _errors = Array.ConvertAll(Sizes, size => new T[size * points]);
        _targets = new T[Sizes[^1] * points];
        _row = new T[points];
    }

    public override void Forward(ReadOnlySpan<T> inputs, Span<T> outputs)
    {
        Forward(inputs);
        Transpose(_activations[^1], outputs, Sizes[^1], _points);
    }

    public override T Gradient(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets)
    {
        Forward(inputs);
        Transpose(targets, _targets, _points, Sizes[^1]);
        T cost = Loss(_activations[^1], _targets);
        TensorPrimitives.Subtract(_activations[^1], _targets, _errors[^1]);
        TensorPrimitives.Divide(_errors[^1], T.CreateChecked(_points), _errors[^1]);
        for (int l = LayerCount - 1; l >= 0; l--)
        {
            Backward(l);
        }

        return cost / T.CreateChecked(_points);
    }

    private Span<T> RowOf(T[] rows, int unit) => rows.AsSpan(unit * _points, _points);

    private void Forward(ReadOnlySpan<T> inputs)
    {
        Transpose(inputs, _activations[0], _points, Sizes[0]);
        for (int l = 0; l < LayerCount; l++)
        {
            int below = Sizes[l];
            for (int i = 0; i < Sizes[l + 1]; i++)
            {
                Span<T> z = RowOf(_activations[l + 1], i);
                z.Fill(Biases[l][i]);
                for (int k = 0; k < below; k++)
                {
                    TensorPrimitives.MultiplyAddEstimate(RowOf(_activations[l], k), Weights[l][(i * below) + k], z, z);
                }
            }

            if (ActivationOf(l) == PlainActivation.Softmax)
            {
                SoftMax(_activations[l + 1]);
            }
            else
            {
                Activate(l, _activations[l + 1]);
            }
        }
    }

    private void Backward(int l)
    {
        int below = Sizes[l];
        T[] errorsBelow = _errors[l];
        Array.Clear(errorsBelow);
        for (int i = 0; i < Sizes[l + 1]; i++)
        {
            Span<T> errors = RowOf(_errors[l + 1], i);
            BiasGradients[l][i] = TensorPrimitives.Sum<T>(errors);
            for (int k = 0; k < below; k++)
            {
                WeightGradients[l][(i * below) + k] = TensorPrimitives.Dot<T>(errors, RowOf(_activations[l], k));
                if (l > 0)
                {
                    Span<T> error = RowOf(errorsBelow, k);
                    TensorPrimitives.MultiplyAddEstimate(errors, Weights[l][(i * below) + k], error, error);
                }
            }
        }

        if (l > 0)
        {
            MultiplyDerivative(l - 1, _activations[l], errorsBelow);
        }
    }

    private void SoftMax(T[] z)
    {
        Span<T> row = _row;
        RowOf(z, 0).CopyTo(row);
        for (int i = 1; i < Sizes[^1]; i++)
        {
            TensorPrimitives.Max(row, RowOf(z, i), row);
        }

        for (int i = 0; i < Sizes[^1]; i++)
        {
            TensorPrimitives.Subtract(RowOf(z, i), row, RowOf(z, i));
        }

        TensorPrimitives.Exp<T>(z, z);
        row.Clear();
        for (int i = 0; i < Sizes[^1]; i++)
        {
            TensorPrimitives.Add(row, RowOf(z, i), row);
        }

        for (int i = 0; i < Sizes[^1]; i++)
        {
            TensorPrimitives.Divide(RowOf(z, i), row, RowOf(z, i));
        }
    }

    private static void Transpose(ReadOnlySpan<T> source, Span<T> destination, int rows, int columns)
    {
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                destination[(column * rows) + row] = source[(row * columns) + column];
            }
        }
    }
}
