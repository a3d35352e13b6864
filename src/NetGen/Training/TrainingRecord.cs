using System;

namespace NetGen;

/// <summary>An entry in the history of a training run.</summary>
public readonly struct TrainingRecord
{
    // A nullable number would take twice the place.
    private readonly double _validationCost;
    private readonly bool _isValidated;

    internal TrainingRecord(int epoch, double cost, double? validationCost, TimeSpan elapsed)
    {
        Epoch = epoch;
        Cost = cost;
        _validationCost = validationCost ?? 0;
        _isValidated = validationCost.HasValue;
        Elapsed = elapsed;
    }

    /// <summary>The number of completed epochs: 1 after the first.</summary>
    public int Epoch { get; }

    /// <summary>J of the training set, with the parameters as they were after <see cref="Epoch"/>.</summary>
    public double Cost { get; }

    /// <summary>J of the validation set; null without a validation set.</summary>
    public double? ValidationCost => _isValidated ? _validationCost : null;

    /// <summary>The time since training began, including runs that this one was resumed from.</summary>
    public TimeSpan Elapsed { get; }
}
