using System;

namespace NetGen;

/// <summary>The state of an optimizer that computes the cost and its derivatives by itself, at as many points as it needs, of the whole set.</summary>
/// <param name="name">The optimizer's name.</param>
internal abstract class WholeSetState<T>(string name) : OptimizerState<T>
    where T : unmanaged
{
    public sealed override void Step(Span<T> parameters, ReadOnlySpan<T> gradient, double learningRate) => throw new NotSupportedException(
        $"{name} has no step from a single gradient: it evaluates the cost at several points of the whole set. Use Train with Optimizer = new {name}(); for a loop of your own, use GradientDescent, RmsProp, Adam, AdamW, Rprop or a CustomOptimizer.");

    /// <summary>Moves the parameters to a point of less cost.</summary>
    /// <returns>The outcome. Unless it is <see cref="WholeSetOutcome.Moved"/>, the parameters are as they were.</returns>
    public abstract WholeSetOutcome Step<TTarget, TObjective>(StepProblem<T, TTarget, TObjective> problem)
        where TTarget : unmanaged
        where TObjective : struct, IObjective<T, TTarget>;
}
