using System;
using NetGen.Runtime;

namespace NetGen;

/// <summary>
/// J and its derivatives by a cost of the caller's own. The network's part, forward propagation and backpropagation, is divided into
/// shards among a team; the function sees the whole batch at once, on the caller's thread.
/// </summary>
/// <typeparam name="T">The network's precision.</typeparam>
internal sealed class CostFunctionPass<T> : IDisposable
    where T : unmanaged
{
    private readonly INetwork<T> _network;
    private readonly CostFunction<T> _function;
    private readonly WorkTeam _team;
    private readonly int _inputSize;
    private readonly int _outputSize;
    private readonly int _parameterCount;

    // Of the batch at hand.
    private readonly T[] _outputs;
    private readonly T[] _outputGradient;

    private readonly ForwardWork _forwardWork;
    private readonly BackwardWork _backwardWork;

    private ShardTree<T>? _tree;
    private ShardData<T, T> _data;

    /// <summary>Allocates all that batches of up to a size need, except for the derivatives of shards.</summary>
    /// <param name="network">The network.</param>
    /// <param name="function">The cost.</param>
    /// <param name="maximumDataPoints">The most data points of a batch.</param>
    /// <param name="threads">The number of threads, the caller's own included.</param>
    public CostFunctionPass(INetwork<T> network, CostFunction<T> function, int maximumDataPoints, int threads)
    {
        _network = network;
        _function = function;
        _team = new WorkTeam(Math.Min(threads, Shards.MaximumCount));
        _inputSize = network.InputSize;
        _outputSize = network.OutputSize;
        _parameterCount = network.ParameterCount;
        _outputs = new T[checked(maximumDataPoints * _outputSize)];
        _outputGradient = new T[_outputs.Length];
        _forwardWork = new ForwardWork(this);
        _backwardWork = new BackwardWork(this);
    }

    /// <summary>J.</summary>
    public T Cost(LossData<T, T> data)
    {
        Shards shards = Divide(data);
        int count = data.Inputs.Length / _inputSize * _outputSize;
        if (shards.Count == 1)
        {
            _network.Forward(data.Inputs, _outputs.AsSpan(0, count));
        }
        else
        {
            Run(_forwardWork, data.Inputs, shards);
        }

        Span<T> outputGradient = _outputGradient.AsSpan(0, count);
        outputGradient.Clear();
        return _function(_outputs.AsSpan(0, count), data.Targets, outputGradient);
    }

    /// <summary>J, and overwrites <paramref name="gradient"/> with its derivatives.</summary>
    public T CostAndGradient(LossData<T, T> data, Span<T> gradient)
    {
        T cost = Cost(data);
        Shards shards = Divide(data);
        if (shards.Count == 1)
        {
            int count = data.Inputs.Length / _inputSize * _outputSize;
            _network.Backward(data.Inputs, _outputGradient.AsSpan(0, count), gradient, default);
            return cost;
        }

        if (_tree is null || _tree.Capacity < shards.Count)
        {
            _tree = new ShardTree<T>(shards.Count, _parameterCount);
        }

        _tree.Begin(shards.Count);
        Run(_backwardWork, data.Inputs, shards);
        _tree.Sum.CopyTo(gradient);
        return cost;
    }

    /// <inheritdoc/>
    public void Dispose() => _team.Dispose();

    private Shards Divide(LossData<T, T> data) => Shards.Of(data.Inputs.Length / _inputSize, _parameterCount);

    private unsafe void Run(IWork work, ReadOnlySpan<T> inputs, Shards shards)
    {
        fixed (T* first = inputs.Elements())
        {
            _data = new ShardData<T, T>(shards, first, null, null, _inputSize, 0);
            _team.Run(work, shards.Count);
        }
    }

    /// <summary>The part of a buffer of outputs that belongs to a shard.</summary>
    private Span<T> Part(T[] buffer, int shard)
    {
        Shards shards = _data.Shards;
        return buffer.AsSpan(shards.First(shard) * _outputSize, shards.Size(shard) * _outputSize);
    }

    private sealed class ForwardWork(CostFunctionPass<T> owner) : IWork
    {
        public void Do(int item) => owner._network.Forward(owner._data[item].Inputs, owner.Part(owner._outputs, item));
    }

    private sealed class BackwardWork(CostFunctionPass<T> owner) : IWork
    {
        public void Do(int item)
        {
            ShardTree<T> tree = owner._tree!;
            owner._network.Backward(owner._data[item].Inputs, owner.Part(owner._outputGradient, item), tree.Row(item), default);
            tree.Add(item);
        }
    }
}
