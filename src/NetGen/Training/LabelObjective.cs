using System;

namespace NetGen;

/// <summary>The cost of a classifier's outputs against one class number for each data point.</summary>
internal readonly struct LabelObjective<T>(IClassifier<T> network) : IObjective<T, int>
    where T : unmanaged
{
    public string CostName => "the network's";

    public int InputSize => network.InputSize;

    public int TargetSize => 1;

    public Span<T> Parameters => network.Parameters;

    public T Cost(LossData<T, int> data) => network.Cost(data.Inputs, data.Targets, BatchLayout.SampleRows, data.Weights);

    public T OwnCost(LossData<T, int> data) => Cost(data);

    public bool IsDivided(LossData<T, int> data) => false;

    public void Gradient(LossData<T, int> data, Span<T> gradient) =>
        network.GradientOnly(data.Inputs, data.Targets, gradient, BatchLayout.SampleRows, data.Weights);

    public T CostAndGradient(LossData<T, int> data, Span<T> gradient) =>
        network.Gradient(data.Inputs, data.Targets, gradient, BatchLayout.SampleRows, data.Weights);
}
