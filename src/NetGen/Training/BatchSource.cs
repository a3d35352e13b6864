using System;
using NetGen.Runtime;

namespace NetGen;

/// <summary>
/// Deals a set of data points out in batches. Batches in the set's own order are parts of the caller's spans; those in a random
/// order are gathered into buffers, which are allocated once.
/// </summary>
/// <typeparam name="T">The type of an input.</typeparam>
/// <typeparam name="TTarget">The type of a target's numbers.</typeparam>
internal readonly ref struct BatchSource<T, TTarget>
    where T : unmanaged
    where TTarget : unmanaged
{
    private readonly ReadOnlySpan<T> _inputs;
    private readonly ReadOnlySpan<TTarget> _targets;
    private readonly int _inputSize;
    private readonly int _targetSize;
    private readonly int _dataPoints;
    private readonly int _batchSize;

    // All null where batches come in the set's own order.
    private readonly SeededRandom? _random;
    private readonly int[]? _order;
    private readonly T[]? _inputBuffer;
    private readonly TTarget[]? _targetBuffer;

    public BatchSource(ReadOnlySpan<T> inputs, int inputSize, ReadOnlySpan<TTarget> targets, int targetSize, TrainingOptions options)
    {
        _inputs = inputs;
        _targets = targets;
        _inputSize = inputSize;
        _targetSize = targetSize;
        _dataPoints = inputs.Length / inputSize;
        _batchSize = options.BatchSize == 0 ? _dataPoints : Math.Min(options.BatchSize, _dataPoints);
        if (options.Shuffle && _batchSize < _dataPoints)
        {
            _random = new SeededRandom(options.Seed);
            _order = new int[_dataPoints];
            _inputBuffer = new T[_batchSize * inputSize];
            _targetBuffer = new TTarget[_batchSize * targetSize];
            for (int i = 0; i < _order.Length; i++)
            {
                _order[i] = i;
            }
        }
    }

    /// <summary>The batches in an epoch. All are of one size, except that the last may be smaller.</summary>
    public int Count => ((_dataPoints - 1) / _batchSize) + 1;

    /// <summary>Puts the data points into a new random order, if that is wanted.</summary>
    public void StartEpoch() => _random?.Shuffle(_order);

    /// <summary>One batch. It is valid until the next is asked for.</summary>
    public void Get(int batch, out ReadOnlySpan<T> inputs, out ReadOnlySpan<TTarget> targets)
    {
        int first = batch * _batchSize;
        int count = Math.Min(_batchSize, _dataPoints - first);
        if (_order is null)
        {
            inputs = _inputs.Slice(first * _inputSize, count * _inputSize);
            targets = _targets.Slice(first * _targetSize, count * _targetSize);
        }
        else
        {
            ReadOnlySpan<int> chosen = _order.AsSpan(first, count);
            inputs = Gather(_inputs, _inputSize, chosen, _inputBuffer);
            targets = Gather(_targets, _targetSize, chosen, _targetBuffer);
        }
    }

    private static ReadOnlySpan<TValue> Gather<TValue>(ReadOnlySpan<TValue> values, int size, ReadOnlySpan<int> chosen, Span<TValue> buffer)
    {
        for (int i = 0; i < chosen.Length; i++)
        {
            values.Slice(chosen[i] * size, size).CopyTo(buffer.Slice(i * size, size));
        }

        return buffer[..(chosen.Length * size)];
    }
}
