using System;

namespace NetGen;

/// <summary>What training came to.</summary>
public sealed class TrainingResult
{
    internal TrainingResult(TrainingStatus status, int epochs, double cost, TimeSpan elapsed)
    {
        Status = status;
        Epochs = epochs;
        Cost = cost;
        Elapsed = elapsed;
    }

    /// <summary>Why training ended.</summary>
    public TrainingStatus Status { get; }

    /// <summary>The epochs that were done from the first batch to the last.</summary>
    public int Epochs { get; }

    /// <summary>J of the whole set, with the parameters that training leaves.</summary>
    public double Cost { get; }

    /// <summary>The time that training took.</summary>
    public TimeSpan Elapsed { get; }
}
