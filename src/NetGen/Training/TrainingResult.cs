using System;
using System.Collections.Generic;
using System.Globalization;

namespace NetGen;

/// <summary>The result of a training run.</summary>
public sealed class TrainingResult
{
    internal TrainingResult(TrainingStatus status, int epochs, double cost, double? validationCost, int? bestEpoch, IReadOnlyList<TrainingRecord> history, InputStandardization? standardization, TargetStandardization? targetStandardization, TimeSpan elapsed)
    {
        Status = status;
        Epochs = epochs;
        Cost = cost;
        ValidationCost = validationCost;
        BestEpoch = bestEpoch;
        History = history;
        Standardization = standardization;
        TargetStandardization = targetStandardization;
        Elapsed = elapsed;
    }

    /// <summary>Why training ended.</summary>
    public TrainingStatus Status { get; }

    /// <summary>The number of completed epochs, including runs that this one was resumed from.</summary>
    public int Epochs { get; }

    /// <summary>
    /// J of the whole training set with the final parameters, without data points that are held out, and with weights if there are any.
    /// </summary>
    public double Cost { get; }

    /// <summary>J of the validation set with the final parameters; null without a validation set.</summary>
    public double? ValidationCost { get; }

    /// <summary>
    /// The epoch after which the validation cost was lowest, of the epochs that were validated; null if none was.
    /// </summary>
    public int? BestEpoch { get; }

    /// <summary>The costs during training, every <see cref="TrainingOptions.HistoryInterval"/> epochs; empty if that is 0.</summary>
    public IReadOnlyList<TrainingRecord> History { get; }

    /// <summary>
    /// The means and deviations that training has folded into the first layer; null without <see cref="TrainingOptions.StandardizeInputs"/>.
    /// </summary>
    public InputStandardization? Standardization { get; }

    /// <summary>
    /// The means and deviations of the targets that training has folded into the output layer; null without
    /// <see cref="TrainingOptions.StandardizeTargets"/>.
    /// </summary>
    public TargetStandardization? TargetStandardization { get; }

    /// <summary>The duration of training, including runs that this one was resumed from.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>Status, epochs and costs in one line.</summary>
    public override string ToString()
    {
        string validation = ValidationCost is double cost ? string.Format(CultureInfo.InvariantCulture, ", {0:g6} of the validation set", cost) : "";
        string best = BestEpoch is int epoch ? string.Format(CultureInfo.InvariantCulture, ", least there after epoch {0}", epoch) : "";
        return string.Format(CultureInfo.InvariantCulture, "{0} after {1} epochs, J = {2:g6}{3}{4}", Status, Epochs, Cost, validation, best);
    }
}
