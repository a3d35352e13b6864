using System;
using System.Collections.Generic;

namespace NetGen;

/// <summary>How far a training run is: with the parameters and the optimizer's state, all that it continues from.</summary>
internal sealed class RunState<T>(int parameterCount)
    where T : unmanaged
{
    /// <summary>The epochs that are done.</summary>
    public int Epoch { get; set; }

    /// <summary>The batches of the next epoch that are done.</summary>
    public int Batch { get; set; }

    /// <summary>What the runs took that this one was resumed from.</summary>
    public TimeSpan EarlierTime { get; set; }

    /// <summary>The least validation cost so far.</summary>
    public double BestCost { get; set; } = double.PositiveInfinity;

    /// <summary>The epoch that it came after; 0 for none.</summary>
    public int BestEpoch { get; set; }

    /// <summary>The parameters that it belongs to.</summary>
    public T[] Best { get; } = new T[parameterCount];

    /// <summary>Parameters to go back to from a divergence.</summary>
    public SafePoints<T> SafePoints { get; } = new(parameterCount);

    /// <summary>The costs so far.</summary>
    public List<TrainingRecord> History { get; } = [];

    /// <summary>Continues where a checkpoint was written.</summary>
    public void Resume(CheckpointProgress progress)
    {
        Epoch = progress.Epoch;
        Batch = progress.Batch;
        EarlierTime = progress.Elapsed;
        BestCost = progress.BestCost;
        BestEpoch = progress.BestEpoch;
        History.Clear();
        History.AddRange(progress.History);
    }
}
