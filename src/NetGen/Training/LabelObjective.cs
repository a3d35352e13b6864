using System;

namespace NetGen;

/// <summary>The cost of a classifier's outputs against one class number for each data point.</summary>
internal readonly struct LabelObjective<T>(IClassifier<T> network) : IObjective<T, int>
    where T : unmanaged
{
    public int InputSize => network.InputSize;

    public int TargetSize => 1;

    public Span<T> Parameters => network.Parameters;

    public T Cost(ReadOnlySpan<T> inputs, ReadOnlySpan<int> targets) => network.Cost(inputs, targets);

    public void Gradient(ReadOnlySpan<T> inputs, ReadOnlySpan<int> targets, Span<T> gradient) =>
        network.GradientOnly(inputs, targets, gradient);
}
