using System;

namespace NetGen;

/// <summary>The state of an optimizer that computes the cost and its derivatives by itself, at as many places as it needs, of the whole set.</summary>
internal abstract class WholeSetState<T> : OptimizerState<T>
    where T : unmanaged
{
    public sealed override void Step(Span<T> parameters, ReadOnlySpan<T> gradient, double learningRate) =>
        throw new NotSupportedException("This optimizer needs more than a gradient.");

    /// <summary>Moves the parameters to a place of less cost.</summary>
    /// <returns>What became of it. Unless it is <see cref="WholeSetOutcome.Moved"/>, the parameters are as they were.</returns>
    public abstract WholeSetOutcome Step<TTarget, TObjective>(StepProblem<T, TTarget, TObjective> problem)
        where TTarget : unmanaged
        where TObjective : struct, IObjective<T, TTarget>;
}
