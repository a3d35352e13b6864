using System;
using System.Buffers;
using NetGen.Runtime;

namespace NetGen;

/// <summary>
/// A network's outputs for a set of any size, some data points at a time, for <see langword="foreach"/>. One small buffer, rented
/// from the shared array pool, holds them. An output that is NaN is an <see cref="ArgumentException"/>.
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
        if (!SpanChecks.AreFinite<T>(outputs))
        {
            CheckNumbers(outputs);
        }

        Current = new OutputBatch<T>(_next, outputs, outputSize);
        _next += count;
        return true;
    }

    public readonly void Dispose() => ArrayPool<T>.Shared.Return(_buffer);

    // Infinities are numbers that can be compared. A NaN belongs to no class, and no error can be computed from it.
    private readonly void CheckNumbers(ReadOnlySpan<T> outputs)
    {
        for (int i = 0; i < outputs.Length; i++)
        {
            if (double.IsNaN(SpanMath.ToDouble(outputs.Elements()[i])))
            {
                int dataPoint = _next + (i / _network.OutputSize);
                int inputSize = _network.InputSize;
                DataChecks.CheckFinite(_inputs[..((dataPoint + 1) * inputSize)], inputSize, "inputs", "input");
                throw OptionErrors.Refusal(
                    $"Output {i % _network.OutputSize} of data point {dataPoint} is NaN, for which metrics are not defined: the network's parameters are NaN, or so large that a sum overflows.",
                    "network");
            }
        }
    }
}
