using System;
using System.Collections.Generic;
using System.Globalization;

namespace NetGen;

/// <summary>What training came to.</summary>
public sealed class TrainingResult
{
    internal TrainingResult(TrainingStatus status, int epochs, double cost, double? validationCost, int? bestEpoch, IReadOnlyList<TrainingRecord> history, InputStandardization? standardization, TimeSpan elapsed)
    {
        Status = status;
        Epochs = epochs;
        Cost = cost;
        ValidationCost = validationCost;
        BestEpoch = bestEpoch;
        History = history;
        Standardization = standardization;
        Elapsed = elapsed;
    }

    /// <summary>Why training ended.</summary>
    public TrainingStatus Status { get; }

    /// <summary>The epochs that were done from the first batch to the last, runs that it was resumed from included.</summary>
    public int Epochs { get; }

    /// <summary>
    /// J of the whole training set, with the parameters that training leaves. Data points that are held out do not count, weights do.
    /// </summary>
    public double Cost { get; }

    /// <summary>J of the validation set, with the parameters that training leaves; null where there is none.</summary>
    public double? ValidationCost { get; }

    /// <summary>
    /// The epoch after which the validation cost was least, of those that were validated. Null where none was.
    /// </summary>
    public int? BestEpoch { get; }

    /// <summary>The costs while training went on, at <see cref="TrainingOptions.HistoryInterval"/>; empty where that is 0.</summary>
    public IReadOnlyList<TrainingRecord> History { get; }

    /// <summary>
    /// The means and deviations that training has folded into the first layer; null without <see cref="TrainingOptions.StandardizeInputs"/>.
    /// </summary>
    public InputStandardization? Standardization { get; }

    /// <summary>The time that training took, runs that it was resumed from included.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>Status, epochs and costs in a line.</summary>
    public override string ToString()
    {
        string validation = ValidationCost is double cost ? string.Format(CultureInfo.InvariantCulture, ", {0:g6} of the validation set", cost) : "";
        string best = BestEpoch is int epoch ? string.Format(CultureInfo.InvariantCulture, ", least there after epoch {0}", epoch) : "";
        return string.Format(CultureInfo.InvariantCulture, "{0} after {1} epochs, J = {2:g6}{3}{4}", Status, Epochs, Cost, validation, best);
    }
}
