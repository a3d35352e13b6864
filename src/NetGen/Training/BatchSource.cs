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
    private readonly LossData<T, TTarget> _data;
    private readonly int _inputSize;
    private readonly int _targetSize;
    private readonly int _dataPoints;
    private readonly int _batchSize;
    private readonly int _seed;

    // All null where batches come in the set's own order.
    private readonly SeededRandom? _random;
    private readonly int[]? _order;
    private readonly T[]? _inputBuffer;
    private readonly TTarget[]? _targetBuffer;
    private readonly T[]? _weightBuffer;

    public BatchSource(LossData<T, TTarget> data, int inputSize, int targetSize, int batchSize, bool shuffle, int seed)
    {
        _data = data;
        _inputSize = inputSize;
        _targetSize = targetSize;
        _dataPoints = data.Inputs.Length / inputSize;
        _batchSize = batchSize == 0 ? _dataPoints : Math.Min(batchSize, _dataPoints);
        _seed = seed;
        Count = ((_dataPoints - 1) / _batchSize) + 1;
        if (shuffle && _batchSize < _dataPoints)
        {
            _random = new SeededRandom(0);
            _order = new int[_dataPoints];
            _inputBuffer = new T[_batchSize * inputSize];
            _targetBuffer = new TTarget[_batchSize * targetSize];
            _weightBuffer = new T[data.Weights.IsEmpty ? 0 : _batchSize];
        }
    }

    /// <summary>The batches in an epoch. All are of one size, except that the last may be smaller.</summary>
    public int Count { get; }

    /// <summary>Puts the data points into a new random order, if that is wanted.</summary>
    /// <param name="epoch">The epoch, from 0. The order follows from it and the seed alone, so that any epoch can be begun with.</param>
    public void StartEpoch(int epoch)
    {
        if (_random is null || _order is null)
        {
            return;
        }

        for (int i = 0; i < _order.Length; i++)
        {
            _order[i] = i;
        }

        _random.Restart(((long)_seed << 32) | (uint)epoch);
        _random.Shuffle(_order);
    }

    /// <summary>One batch. It is valid until the next is asked for.</summary>
    public LossData<T, TTarget> Get(int batch)
    {
        if (_batchSize == _dataPoints)
        {
            return _data;
        }

        int first = batch * _batchSize;
        int count = Math.Min(_batchSize, _dataPoints - first);
        if (_order is null)
        {
            return new LossData<T, TTarget>(
                _data.Inputs.Slice(first * _inputSize, count * _inputSize),
                _data.Targets.Slice(first * _targetSize, count * _targetSize),
                _data.Weights.IsEmpty ? default : _data.Weights.Slice(first, count));
        }

        ReadOnlySpan<int> chosen = _order.AsSpan(first, count);
        return new LossData<T, TTarget>(
            Rows.Gather(_data.Inputs, _inputSize, chosen, _inputBuffer),
            Rows.Gather(_data.Targets, _targetSize, chosen, _targetBuffer),
            _data.Weights.IsEmpty ? default : Rows.Gather(_data.Weights, 1, chosen, _weightBuffer));
    }
}
