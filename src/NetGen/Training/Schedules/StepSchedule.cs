using System;

namespace NetGen;

/// <summary>The learning rate falls to its γ-fold every so many epochs: η γ^⌊epoch / stepEpochs⌋. PyTorch's <c>StepLR</c>.</summary>
public sealed class StepSchedule : LearningRateSchedule
{
    private readonly int _stepEpochs;
    private readonly double _gamma;

    /// <summary>Makes a schedule.</summary>
    /// <param name="stepEpochs">The epochs from one fall to the next, at least 1.</param>
    /// <param name="gamma">γ, positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    public StepSchedule(int stepEpochs, double gamma = 0.1)
    {
        _stepEpochs = OptimizerArguments.AtLeast(stepEpochs, 1, nameof(stepEpochs));
        _gamma = OptimizerArguments.Positive(gamma, nameof(gamma));
    }

    /// <inheritdoc/>
    public override double Factor(double epoch, int epochs) => IntegerPower.Of(_gamma, (int)epoch / _stepEpochs);

    /// <inheritdoc/>
    public override string ToString() =>
        OptimizerArguments.Describe(nameof(StepSchedule), ("stepEpochs", _stepEpochs), ("gamma", _gamma));
}
