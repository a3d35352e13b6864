using System;

namespace NetGen;

/// <summary>One factor for the first epochs, 1 from then on; without epochs, 1 throughout.</summary>
/// <remarks>PyTorch's <c>ConstantLR</c>, which has a factor of a third for five epochs.</remarks>
public sealed class ConstantSchedule : LearningRateSchedule
{
    private readonly double _factor;
    private readonly int _epochs;

    /// <summary>Makes the schedule that changes nothing.</summary>
    public ConstantSchedule()
        : this(1, 0)
    {
    }

    /// <summary>Makes a schedule with a factor for the first epochs.</summary>
    /// <param name="factor">The factor, positive.</param>
    /// <param name="epochs">How many epochs it is for, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is out of its range.</exception>
    public ConstantSchedule(double factor, int epochs)
    {
        _factor = OptimizerArguments.Positive(factor, nameof(factor));
        _epochs = OptimizerArguments.AtLeast(epochs, 0, nameof(epochs));
    }

    /// <inheritdoc/>
    public override double Factor(double epoch, int epochs) => epoch < _epochs ? _factor : 1;

    /// <inheritdoc/>
    public override string ToString() =>
        OptimizerArguments.Describe(nameof(ConstantSchedule), ("factor", _factor), ("epochs", _epochs));
}
