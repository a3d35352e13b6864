using System;

namespace NetGen;

/// <summary>The cost of a network's outputs against targets for each of them.</summary>
internal readonly struct TargetObjective<T>(INetwork<T> network) : IObjective<T, T>
    where T : unmanaged
{
    public string CostName => "the network's";

    public int InputSize => network.InputSize;

    public int TargetSize => network.OutputSize;

    public Span<T> Parameters => network.Parameters;

    public T Cost(LossData<T, T> data) => network.Cost(data.Inputs, data.Targets, BatchLayout.SampleRows, data.Weights);

    public T OwnCost(LossData<T, T> data) => Cost(data);

    public bool IsDivided(LossData<T, T> data) => false;

    public void Gradient(LossData<T, T> data, Span<T> gradient) =>
        network.GradientOnly(data.Inputs, data.Targets, gradient, BatchLayout.SampleRows, data.Weights);

    public T CostAndGradient(LossData<T, T> data, Span<T> gradient) =>
        network.Gradient(data.Inputs, data.Targets, gradient, BatchLayout.SampleRows, data.Weights);
}
