using System;

namespace NetGen;

/// <summary>The outputs of a few neighbouring data points.</summary>
/// <typeparam name="T">The network's precision.</typeparam>
internal readonly ref struct OutputBatch<T>
    where T : unmanaged
{
    private readonly ReadOnlySpan<T> _outputs;
    private readonly int _outputSize;

    public OutputBatch(int first, ReadOnlySpan<T> outputs, int outputSize)
    {
        First = first;
        _outputs = outputs;
        _outputSize = outputSize;
    }

    /// <summary>The first data point, from 0.</summary>
    public int First { get; }

    /// <summary>The number of data points.</summary>
    public int Count => _outputs.Length / _outputSize;

    /// <summary>The outputs of a data point, from 0 to <see cref="Count"/> − 1.</summary>
    public ReadOnlySpan<T> this[int i] => _outputs.Slice(i * _outputSize, _outputSize);
}
