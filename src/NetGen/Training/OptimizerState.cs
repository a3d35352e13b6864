using System;

namespace NetGen;

/// <summary>What an <see cref="Optimizer"/> does in one training run, with whatever it remembers from step to step.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>, by the network's <see cref="Precision"/>.</typeparam>
public abstract class OptimizerState<T>
    where T : unmanaged
{
    /// <summary>Moves the parameters one step.</summary>
    /// <param name="parameters">Every weight and bias, to be changed in place.</param>
    /// <param name="gradient">∂J/∂<paramref name="parameters"/> of the current batch, in the same order.</param>
    /// <remarks>Called once a batch. What it allocates, training allocates with every batch.</remarks>
    public abstract void Step(Span<T> parameters, ReadOnlySpan<T> gradient);
}
