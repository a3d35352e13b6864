using System;

namespace NetGen.Tests.Training;

/// <summary>A network that passes its inputs on: its outputs are whatever a test says.</summary>
/// <param name="size">The inputs, and the outputs.</param>
/// <param name="cost">The cost in its description.</param>
internal sealed class FixedNetwork<T>(int size, string cost = "MeanSquaredError") : INetwork<T>
    where T : unmanaged
{
    private readonly T[] _parameters = new T[size * (size + 1)];

    public int InputSize => size;

    public int OutputSize => size;

    public int LayerCount => 1;

    public int ParameterCount => _parameters.Length;

    public NetworkDescription Description => new([size, size], ["identity"], cost, typeof(T) == typeof(double) ? Precision.Double : Precision.Single);

    public Span<T> Parameters => _parameters;

    /// <summary>The most data points that one call of Forward was given.</summary>
    public int LargestBatch { get; private set; }

    public int LayerSize(int layer) => size;

    public int WeightIndex(int layer, int row, int column) => (row * size) + column;

    public int BiasIndex(int layer, int row) => (size * size) + row;

    public void Forward(ReadOnlySpan<T> inputs, Span<T> outputs, BatchLayout layout = BatchLayout.SampleRows)
    {
        LargestBatch = Math.Max(LargestBatch, inputs.Length / size);
        inputs.CopyTo(outputs);
    }

    public T Cost(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, BatchLayout layout = BatchLayout.SampleRows, ReadOnlySpan<T> sampleWeights = default) =>
        throw Unused();

    public T Gradient(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient, BatchLayout layout = BatchLayout.SampleRows, ReadOnlySpan<T> sampleWeights = default) =>
        throw Unused();

    public T Gradient(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient, Span<T> inputGradient, BatchLayout layout = BatchLayout.SampleRows, ReadOnlySpan<T> sampleWeights = default) =>
        throw Unused();

    public void Backward(ReadOnlySpan<T> inputs, ReadOnlySpan<T> outputGradient, Span<T> gradient, Span<T> inputGradient, BatchLayout layout = BatchLayout.SampleRows) =>
        throw Unused();

    private static NotSupportedException Unused() => new("Only Forward is used here.");
}
