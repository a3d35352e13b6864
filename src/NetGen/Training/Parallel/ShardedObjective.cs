using System;

namespace NetGen;

/// <summary>An objective whose batches are divided among threads.</summary>
internal readonly struct ShardedObjective<T, TTarget, TObjective>(TObjective objective, ShardedCost<T, TTarget, TObjective> cost) : IObjective<T, TTarget>
    where T : unmanaged
    where TTarget : unmanaged
    where TObjective : struct, IObjective<T, TTarget>
{
    public string CostName => objective.CostName;

    public int InputSize => objective.InputSize;

    public int TargetSize => objective.TargetSize;

    public Span<T> Parameters => objective.Parameters;

    public T Cost(LossData<T, TTarget> data) => cost.Cost(data);

    public T OwnCost(LossData<T, TTarget> data) => objective.Cost(data);

    public bool IsDivided(LossData<T, TTarget> data) => cost.IsDivided(data);

    public void Gradient(LossData<T, TTarget> data, Span<T> gradient) => cost.Gradient(data, gradient);

    public T CostAndGradient(LossData<T, TTarget> data, Span<T> gradient) => cost.CostAndGradient(data, gradient);
}
