using System;
using System.IO;

namespace NetGen;

/// <content>Options that contradict each other.</content>
public sealed partial class TrainingOptions
{
    /// <summary>Refuses options that contradict each other, before anything is done.</summary>
    /// <param name="network">What is trained.</param>
    /// <param name="isValidationGiven">Whether the caller gives a validation set.</param>
    /// <exception cref="ArgumentException">Two contradict each other.</exception>
    internal void Check(NetworkDescription network, bool isValidationGiven)
    {
        CheckOptimizer(network);
        if (isValidationGiven && ValidationFraction > 0)
        {
            throw OptionErrors.Refusal($"ValidationFraction is {ValidationFraction}, but a validation set is given; it must be 0 then.");
        }

        if (EarlyStopping is not null && ValidationFraction == 0 && !isValidationGiven)
        {
            throw OptionErrors.Refusal($"EarlyStopping watches the validation cost; it needs a ValidationFraction greater than 0, or a validation set.");
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
