using System;

namespace NetGen;

/// <summary>How far a training run is.</summary>
public readonly struct TrainingProgress
{
    /// <summary>Makes a report.</summary>
    /// <param name="epoch">The epochs that are done.</param>
    /// <param name="epochs">The epochs that were asked for.</param>
    /// <param name="cost">J of the whole set.</param>
    /// <param name="elapsed">The time since training began.</param>
    /// <param name="validationCost">J of the validation set; null where there is none.</param>
    public TrainingProgress(int epoch, int epochs, double cost, TimeSpan elapsed, double? validationCost = null)
    {
        Epoch = epoch;
        Epochs = epochs;
        Cost = cost;
        Elapsed = elapsed;
        ValidationCost = validationCost;
    }

    /// <summary>The epochs that are done: 1 after the first.</summary>
    public int Epoch { get; }

    /// <summary>The epochs that were asked for.</summary>
    public int Epochs { get; }

    /// <summary>J of the whole training set, with the parameters as they are after <see cref="Epoch"/>.</summary>
    public double Cost { get; }

    /// <summary>J of the validation set; null where there is none.</summary>
    public double? ValidationCost { get; }

    /// <summary>The time since training began, runs that it was resumed from included.</summary>
    public TimeSpan Elapsed { get; }
}
