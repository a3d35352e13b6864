using System;
using System.Numerics;

namespace NetGen.Tests.Training;

/// <summary>Linear regression in plain loops: one layer, identity, mean squared error. Its cost is a quadratic bowl.</summary>
internal class LinearNetwork<T>(int inputSize, int outputSize, bool columnMajor = false) : INetwork<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly T[] _parameters = new T[outputSize * (inputSize + 1)];

    public int InputSize => inputSize;

    public int OutputSize => outputSize;

    public int LayerCount => 1;

    public int ParameterCount => _parameters.Length;

    public Span<T> Parameters => _parameters;

    public int LayerSize(int layer) => layer == 0 ? inputSize : outputSize;

    public int WeightIndex(int layer, int row, int column) => columnMajor ? (column * outputSize) + row : (row * inputSize) + column;

    public int BiasIndex(int layer, int row) => (inputSize * outputSize) + row;

    public void Forward(ReadOnlySpan<T> inputs, Span<T> outputs, BatchLayout layout = BatchLayout.SampleRows)
    {
        for (int n = 0; n < inputs.Length / inputSize; n++)
        {
            for (int i = 0; i < outputSize; i++)
            {
                outputs[(n * outputSize) + i] = Output(inputs.Slice(n * inputSize, inputSize), i);
            }
        }
    }

    public virtual T Cost(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, BatchLayout layout = BatchLayout.SampleRows, ReadOnlySpan<T> sampleWeights = default) =>
        Gradient(inputs, targets, [], layout, sampleWeights);

    public virtual T Gradient(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient, BatchLayout layout = BatchLayout.SampleRows, ReadOnlySpan<T> sampleWeights = default)
    {
        int dataPoints = inputs.Length / inputSize;
        gradient.Clear();
        T sum = T.Zero;
        for (int n = 0; n < dataPoints; n++)
        {
            ReadOnlySpan<T> x = inputs.Slice(n * inputSize, inputSize);
            for (int i = 0; i < outputSize; i++)
            {
                T difference = Output(x, i) - targets[(n * outputSize) + i];
                sum += difference * difference;
                if (gradient.IsEmpty)
                {
                    continue;
                }

                T h = difference / T.CreateChecked(dataPoints);
                gradient[BiasIndex(1, i)] += h;
                for (int j = 0; j < inputSize; j++)
                {
                    gradient[WeightIndex(1, i, j)] += h * x[j];
                }
            }
        }

        return sum / T.CreateChecked(2 * dataPoints);
    }

    public T Gradient(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient, Span<T> inputGradient, BatchLayout layout = BatchLayout.SampleRows, ReadOnlySpan<T> sampleWeights = default) =>
        throw new NotSupportedException("Training does not ask for ∂J/∂X.");

    public void Backward(ReadOnlySpan<T> inputs, ReadOnlySpan<T> outputGradient, Span<T> gradient, Span<T> inputGradient, BatchLayout layout = BatchLayout.SampleRows) =>
        throw new NotSupportedException("Training does not call Backward.");

    private T Output(ReadOnlySpan<T> x, int i)
    {
        T z = _parameters[BiasIndex(1, i)];
        for (int j = 0; j < x.Length; j++)
        {
            z += _parameters[WeightIndex(1, i, j)] * x[j];
        }

        return z;
    }
}
