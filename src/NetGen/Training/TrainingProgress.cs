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
    public TrainingProgress(int epoch, int epochs, double cost, TimeSpan elapsed)
    {
        Epoch = epoch;
        Epochs = epochs;
        Cost = cost;
        Elapsed = elapsed;
    }

    /// <summary>The epochs that are done: 1 after the first.</summary>
    public int Epoch { get; }

    /// <summary>The epochs that were asked for.</summary>
    public int Epochs { get; }

    /// <summary>J of the whole set, with the parameters as they are after <see cref="Epoch"/>.</summary>
    public double Cost { get; }

    /// <summary>The time since training began.</summary>
    public TimeSpan Elapsed { get; }
}
