using System;

namespace NetGen;

/// <summary>What a cost is computed of.</summary>
/// <typeparam name="T">The type of an input.</typeparam>
/// <typeparam name="TTarget">The type of a target's numbers.</typeparam>
internal readonly ref struct LossData<T, TTarget>
    where T : unmanaged
    where TTarget : unmanaged
{
    public LossData(ReadOnlySpan<T> inputs, ReadOnlySpan<TTarget> targets, ReadOnlySpan<T> weights)
    {
        Inputs = inputs;
        Targets = targets;
        Weights = weights;
    }

    public ReadOnlySpan<T> Inputs { get; }

    public ReadOnlySpan<TTarget> Targets { get; }

    /// <summary>One for each data point; empty for all ones.</summary>
    public ReadOnlySpan<T> Weights { get; }

    public bool IsEmpty => Inputs.IsEmpty;

    /// <summary>The same with other inputs.</summary>
    public LossData<T, TTarget> WithInputs(ReadOnlySpan<T> inputs) => new(inputs, Targets, Weights);

    /// <summary>The same with other targets.</summary>
    public LossData<T, TTarget> WithTargets(ReadOnlySpan<TTarget> targets) => new(Inputs, targets, Weights);

    /// <summary>The same with other weights.</summary>
    public LossData<T, TTarget> WithWeights(ReadOnlySpan<T> weights) => new(Inputs, Targets, weights);

    /// <summary>A copy of some data points.</summary>
    public LossData<T, TTarget> Choose(ReadOnlySpan<int> chosen, int inputSize, int targetSize) => new(
        Rows.Gather(Inputs, inputSize, chosen, new T[chosen.Length * inputSize]),
        Rows.Gather(Targets, targetSize, chosen, new TTarget[chosen.Length * targetSize]),
        Weights.IsEmpty ? default : Rows.Gather(Weights, 1, chosen, new T[chosen.Length]));
}
