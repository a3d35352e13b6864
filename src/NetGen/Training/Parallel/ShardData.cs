using System;

namespace NetGen;

/// <summary>A batch in shards, for threads that cannot hold the spans of another: it must stay where it is meanwhile.</summary>
/// <typeparam name="T">The type of an input.</typeparam>
/// <typeparam name="TTarget">The type of a target's numbers.</typeparam>
internal readonly unsafe struct ShardData<T, TTarget>
    where T : unmanaged
    where TTarget : unmanaged
{
    private readonly Shards _shards;
    private readonly T* _inputs;
    private readonly TTarget* _targets;
    private readonly T* _weights;
    private readonly int _inputSize;
    private readonly int _targetSize;

    /// <summary>Divides a batch.</summary>
    /// <param name="shards">How.</param>
    /// <param name="inputs">S_0 numbers for each data point.</param>
    /// <param name="targets">Numbers for each data point.</param>
    /// <param name="weights">One number for each data point, or null for all ones.</param>
    /// <param name="inputSize">S_0.</param>
    /// <param name="targetSize">The numbers in a target.</param>
    public ShardData(Shards shards, T* inputs, TTarget* targets, T* weights, int inputSize, int targetSize)
    {
        _shards = shards;
        _inputs = inputs;
        _targets = targets;
        _weights = weights;
        _inputSize = inputSize;
        _targetSize = targetSize;
    }

    /// <summary>How the batch is divided.</summary>
    public Shards Shards => _shards;

    /// <summary>The data points of one shard.</summary>
    public LossData<T, TTarget> this[int shard]
    {
        get
        {
            int size = _shards.Size(shard);
            nint first = _shards.First(shard);
            return new LossData<T, TTarget>(
                new ReadOnlySpan<T>(_inputs + (first * _inputSize), size * _inputSize),
                new ReadOnlySpan<TTarget>(_targets + (first * _targetSize), size * _targetSize),
                _weights is null ? default : new ReadOnlySpan<T>(_weights + first, size));
        }
    }
}
