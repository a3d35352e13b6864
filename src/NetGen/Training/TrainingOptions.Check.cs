using System;
using System.IO;

namespace NetGen;

/// <content>Options that contradict each other.</content>
public sealed partial class TrainingOptions
{
    /// <summary>Refuses options that contradict each other, before anything is done.</summary>
    /// <param name="network">What is trained.</param>
    /// <param name="hasLabels">Whether the data has labels in place of targets.</param>
    /// <param name="isValidationGiven">Whether the caller gives a validation set.</param>
    /// <param name="isCostGiven">Whether the caller gives a cost of their own.</param>
    /// <exception cref="ArgumentException">Two contradict each other.</exception>
    internal void Check(NetworkDescription network, bool hasLabels, bool isValidationGiven, bool isCostGiven)
    {
        CheckOptimizer(network, isCostGiven);
        CheckStandardization(network, hasLabels, isCostGiven);
        if (isValidationGiven && ValidationFraction > 0)
        {
            throw OptionErrors.Refusal($"ValidationFraction is {ValidationFraction}, but there is a validation set; it must be 0.");
        }

        if (EarlyStopping is not null && ValidationFraction == 0 && !isValidationGiven)
        {
            throw OptionErrors.Refusal($"EarlyStopping requires a validation set or a ValidationFraction greater than 0.");
        }

        if (CheckpointInterval > 0 && CheckpointPath is null)
        {
            throw OptionErrors.Refusal($"CheckpointInterval is {CheckpointInterval}, but there is no CheckpointPath to write to.");
        }

        if (CheckpointPath?.Length == 0)
        {
            throw OptionErrors.Refusal($"CheckpointPath is empty; it must name a file, or be null.");
        }

        if (Directory.Exists(CheckpointPath))
        {
            throw OptionErrors.Refusal($"CheckpointPath is {CheckpointPath}, which is a directory; it must name a file in it.");
        }
    }
}
