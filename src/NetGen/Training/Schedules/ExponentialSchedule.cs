using System;

namespace NetGen;

/// <summary>The learning rate falls to its γ-fold with every epoch: η γ^⌊epoch⌋. PyTorch's <c>ExponentialLR</c>.</summary>
public sealed class ExponentialSchedule : LearningRateSchedule
{
    private readonly double _gamma;

    /// <summary>Makes a schedule.</summary>
    /// <param name="gamma">γ, positive.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="gamma"/> is not positive and finite.</exception>
    public ExponentialSchedule(double gamma) => _gamma = OptimizerArguments.Positive(gamma, nameof(gamma));

    /// <inheritdoc/>
    public override double Factor(double epoch, int epochs) => IntegerPower.Of(_gamma, (int)epoch);

    /// <inheritdoc/>
    public override string ToString() => OptimizerArguments.Describe(nameof(ExponentialSchedule), ("gamma", _gamma));
}
