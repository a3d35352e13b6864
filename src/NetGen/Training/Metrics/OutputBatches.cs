using System;
using System.Buffers;

namespace NetGen;

/// <summary>
/// A network's outputs for a set of any size, some data points at a time, for <see langword="foreach"/>. One small buffer, rented
/// from the shared array pool, holds them.
/// </summary>
/// <typeparam name="T">The network's precision.</typeparam>
internal ref struct OutputBatches<T>
    where T : unmanaged
{
    // Enough for the kernels to be at their full speed, and little enough for the cache.
    private const int BufferLength = 4096;

    private readonly INetwork<T> _network;
    private readonly ReadOnlySpan<T> _inputs;
    private readonly int _batchSize;
    private readonly int _dataPoints;
    private readonly T[] _buffer;
    private int _next;

    public OutputBatches(INetwork<T> network, ReadOnlySpan<T> inputs)
    {
        _network = network;
        _inputs = inputs;
        _dataPoints = inputs.Length / network.InputSize;
        _batchSize = Math.Min(_dataPoints, Math.Max(1, BufferLength / network.OutputSize));
        _buffer = ArrayPool<T>.Shared.Rent(_batchSize * network.OutputSize);
        _next = 0;
        Current = default;
    }

    public OutputBatch<T> Current { get; private set; }

    public readonly OutputBatches<T> GetEnumerator() => this;

    public bool MoveNext()
    {
        int count = Math.Min(_batchSize, _dataPoints - _next);
        if (count == 0)
        {
            return false;
        }

        int outputSize = _network.OutputSize;
        Span<T> outputs = _buffer.AsSpan(0, count * outputSize);
        _network.Forward(_inputs.Slice(_next * _network.InputSize, count * _network.InputSize), outputs);
        Current = new OutputBatch<T>(_next, outputs, outputSize);
        _next += count;
        return true;
    }

    public readonly void Dispose() => ArrayPool<T>.Shared.Return(_buffer);
}
