using System;

namespace NetGen;

/// <summary>The cost of a network's outputs against targets for each of them.</summary>
internal readonly struct TargetObjective<T>(INetwork<T> network) : IObjective<T, T>
    where T : unmanaged
{
    public int InputSize => network.InputSize;

    public int TargetSize => network.OutputSize;

    public Span<T> Parameters => network.Parameters;

    public T Cost(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets) => network.Cost(inputs, targets);

    public void Gradient(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient) =>
        network.GradientOnly(inputs, targets, gradient);
}
