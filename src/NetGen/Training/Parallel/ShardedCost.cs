using System;
using NetGen.Runtime;

namespace NetGen;

/// <summary>
/// J and its derivatives computed in shards by a team. What it needs for that is allocated when the first batch is large enough for
/// more than one shard.
/// </summary>
internal sealed class ShardedCost<T, TTarget, TObjective> : IDisposable
    where T : unmanaged
    where TTarget : unmanaged
    where TObjective : struct, IObjective<T, TTarget>
{
    private readonly TObjective _objective;
    private readonly WorkTeam _team;
    private readonly int _parameterCount;
    private readonly int _inputSize;

    // Fewer inputs are not divided. A batch of few takes less time than the divisions that Shards.Of would do.
    private readonly long _leastInputs;

    private readonly double[] _costs = new double[Shards.MaximumCount];

    private readonly GradientWork _gradientWork;
    private readonly CostWork _costWork;

    private ShardTree<T>? _tree;
    private ShardData<T, TTarget> _data;

    /// <summary>Makes one.</summary>
    /// <param name="objective">Computes one shard.</param>
    /// <param name="threads">The number of threads, the caller's own included.</param>
    public ShardedCost(TObjective objective, int threads)
    {
        _objective = objective;
        _team = new WorkTeam(Math.Min(threads, Shards.MaximumCount));
        _parameterCount = objective.Parameters.Length;
        _inputSize = objective.InputSize;
        _leastInputs = Math.Min(Shards.LeastDivided(_parameterCount), int.MaxValue) * _inputSize;
        _gradientWork = new GradientWork(this);
        _costWork = new CostWork(this);
    }

    /// <summary>Whether a batch is large enough for more than one shard.</summary>
    public bool IsDivided(LossData<T, TTarget> data) => data.Inputs.Length >= _leastInputs;

    /// <summary>J.</summary>
    public T Cost(LossData<T, TTarget> data)
    {
        if (!IsDivided(data))
        {
            return _objective.Cost(data);
        }

        Run(_costWork, data, Divide(data));
        return SumOfCosts();
    }

    /// <summary>Overwrites <paramref name="gradient"/> with the derivatives of J.</summary>
    public void Gradient(LossData<T, TTarget> data, Span<T> gradient)
    {
        if (!IsDivided(data))
        {
            _objective.Gradient(data, gradient);
        }
        else
        {
            RunGradient(data, gradient, withCost: false);
        }
    }

    /// <summary>J, and overwrites <paramref name="gradient"/> with its derivatives.</summary>
    public T CostAndGradient(LossData<T, TTarget> data, Span<T> gradient)
    {
        if (!IsDivided(data))
        {
            return _objective.CostAndGradient(data, gradient);
        }

        RunGradient(data, gradient, withCost: true);
        return SumOfCosts();
    }

    /// <inheritdoc/>
    public void Dispose() => _team.Dispose();

    private void RunGradient(LossData<T, TTarget> data, Span<T> gradient, bool withCost)
    {
        Shards shards = Divide(data);
        if (_tree is null || _tree.Capacity < shards.Count)
        {
            _tree = new ShardTree<T>(shards.Count, _parameterCount);
        }

        _tree.Begin(shards.Count);
        _gradientWork.WithCost = withCost;
        Run(_gradientWork, data, shards);
        RowMath.Multiply(gradient, _tree.Sum, shards.Scale);
    }

    private unsafe void Run(IWork work, LossData<T, TTarget> data, Shards shards)
    {
        fixed (T* inputs = data.Inputs.Elements())
        fixed (TTarget* targets = data.Targets.Elements())
        fixed (T* weights = data.Weights.Elements())
        {
            _data = new ShardData<T, TTarget>(shards, inputs, targets, weights, _inputSize, _objective.TargetSize);
            _team.Run(work, shards.Count);
        }
    }

    private T SumOfCosts()
    {
        Shards shards = _data.Shards;
        double sum = 0;
        for (int shard = 0; shard < shards.Count; shard++)
        {
            sum += shards.RelativeSize(shard) * _costs[shard];
        }

        return SpanMath.FromDouble<T>(sum * shards.Scale);
    }

    private Shards Divide(LossData<T, TTarget> data) => Shards.Of(data.Inputs.Length / _inputSize, _parameterCount);

    private sealed class GradientWork(ShardedCost<T, TTarget, TObjective> owner) : IWork
    {
        public bool WithCost { get; set; }

        public void Do(int item)
        {
            ShardTree<T> tree = owner._tree!;
            Span<T> row = tree.Row(item);
            if (WithCost)
            {
                owner._costs[item] = SpanMath.ToDouble(owner._objective.CostAndGradient(owner._data[item], row));
            }
            else
            {
                owner._objective.Gradient(owner._data[item], row);
            }

            double relativeSize = owner._data.Shards.RelativeSize(item);
            if (relativeSize < 1)
            {
                RowMath.Multiply<T>(row, row, relativeSize);
            }

            tree.Add(item);
        }
    }

    private sealed class CostWork(ShardedCost<T, TTarget, TObjective> owner) : IWork
    {
        public void Do(int item) => owner._costs[item] = SpanMath.ToDouble(owner._objective.Cost(owner._data[item]));
    }
}
