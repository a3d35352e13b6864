using System;
using System.Globalization;

namespace NetGen;

/// <content>Validation.</content>
public sealed partial class TrainingOptions
{
    /// <summary>
    /// The share of the data points that is held out of training to validate with: 0, the default, for none, or up to 1, exclusive.
    /// At least one data point is held out then, and at least one trained with. Which ones follows from <see cref="Seed"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to a number that is no such share.</exception>
    public double ValidationFraction
    {
        get;
        set => field = value is >= 0 and < 1 ? value : throw new ArgumentOutOfRangeException(
            nameof(ValidationFraction),
            value,
            string.Format(CultureInfo.InvariantCulture, "ValidationFraction is {0}; it must be 0 or more and less than 1.", value));
    }

    /// <summary>
    /// Ends training when the validation cost has stopped falling. Default: it goes on for all <see cref="Epochs"/>. Needs a
    /// <see cref="ValidationFraction"/> or a validation set.
    /// </summary>
    public EarlyStopping? EarlyStopping { get; set; }
}
