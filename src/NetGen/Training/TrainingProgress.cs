using System;

namespace NetGen;

/// <summary>The progress of a training run.</summary>
public readonly struct TrainingProgress
{
    /// <summary>Creates a report.</summary>
    /// <param name="epoch">The number of completed epochs.</param>
    /// <param name="epochs">The number of epochs in all.</param>
    /// <param name="cost">J of the whole set.</param>
    /// <param name="elapsed">The time since training began.</param>
    /// <param name="validationCost">J of the validation set; null without a validation set.</param>
    public TrainingProgress(int epoch, int epochs, double cost, TimeSpan elapsed, double? validationCost = null)
    {
        Epoch = epoch;
        Epochs = epochs;
        Cost = cost;
        Elapsed = elapsed;
        ValidationCost = validationCost;
    }

    /// <summary>The number of completed epochs: 1 after the first.</summary>
    public int Epoch { get; }

    /// <summary>The number of epochs in all.</summary>
    public int Epochs { get; }

    /// <summary>J of the whole training set, with the parameters as they are after <see cref="Epoch"/>.</summary>
    public double Cost { get; }

    /// <summary>J of the validation set; null without a validation set.</summary>
    public double? ValidationCost { get; }

    /// <summary>The time since training began, including runs that this one was resumed from.</summary>
    public TimeSpan Elapsed { get; }
}
