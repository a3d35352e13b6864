using System;

namespace NetGen;

/// <summary>
/// L-BFGS (Nocedal, Updating quasi-Newton matrices with limited storage, 1980; Liu and Nocedal, On the limited memory BFGS method for
/// large scale optimization, 1989) with a line search for the strong Wolfe conditions (Nocedal and Wright, Numerical optimization, 2006,
/// algorithms 3.5, 3.6 and 7.4).
/// </summary>
/// <remarks>
/// An epoch is one iteration: a direction from the last steps and gradients, and a step along it that lowers the cost enough and flattens
/// it (c₁ = 10⁻⁴, c₂ = 0.9); mostly that costs one gradient of the whole set. It needs no learning rate, and a
/// <see cref="TrainingOptions.BatchSize"/> of 0. Training ends as <see cref="TrainingStatus.Converged"/> when the gradient is as good as
/// zero, the cost changes no more, or no step lowers it. The tolerances are PyTorch's. What it remembers is in double precision.
/// </remarks>
public sealed class LBfgs : Optimizer
{
    /// <summary>Makes L-BFGS.</summary>
    /// <param name="historySize">How many steps are remembered, at least 1. Two numbers a parameter are kept for each.</param>
    /// <param name="maxEvaluations">The most gradients of one line search, at least 1.</param>
    /// <param name="toleranceGradient">No derivative greater than this, 0 or more, is convergence.</param>
    /// <param name="toleranceChange">An iteration that changes the cost, or every parameter, by no more than this, 0 or more, is the last.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    public LBfgs(int historySize = 10, int maxEvaluations = 25, double toleranceGradient = 1e-7, double toleranceChange = 1e-9)
    {
        HistorySize = OptimizerArguments.AtLeast(historySize, 1, nameof(historySize));
        MaxEvaluations = OptimizerArguments.AtLeast(maxEvaluations, 1, nameof(maxEvaluations));
        ToleranceGradient = OptimizerArguments.NotNegative(toleranceGradient, nameof(toleranceGradient));
        ToleranceChange = OptimizerArguments.NotNegative(toleranceChange, nameof(toleranceChange));
    }

    /// <summary>How many steps are remembered.</summary>
    public int HistorySize { get; }

    /// <summary>The most gradients of one line search.</summary>
    public int MaxEvaluations { get; }

    /// <summary>The greatest derivative that counts as zero.</summary>
    public double ToleranceGradient { get; }

    /// <summary>The greatest change that counts as none.</summary>
    public double ToleranceChange { get; }

    internal override bool NeedsWholeSet => true;

    /// <inheritdoc/>
    public override OptimizerState<T> CreateState<T>(int parameterCount) => new LBfgsState<T>(this, parameterCount);

    /// <inheritdoc/>
    public override string ToString() => OptimizerArguments.Describe(
        nameof(LBfgs),
        ("historySize", HistorySize),
        ("maxEvaluations", MaxEvaluations),
        ("toleranceGradient", ToleranceGradient),
        ("toleranceChange", ToleranceChange));
}
