using System;
using System.Globalization;

namespace NetGen;

/// <content>Validation.</content>
public sealed partial class TrainingOptions
{
    /// <summary>
    /// The fraction of the data points that is held out for validation, 0 or more and less than 1. Default: 0, none. Otherwise at least one
    /// data point is held out, and at least one remains for training. The choice is random and follows from <see cref="Seed"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to a number outside this range.</exception>
    public double ValidationFraction
    {
        get;
        set => field = value is >= 0 and < 1 ? value : throw new ArgumentOutOfRangeException(
            nameof(ValidationFraction),
            value,
            string.Format(CultureInfo.InvariantCulture, "ValidationFraction is {0}; it must be 0 or more and less than 1.", value));
    }

    /// <summary>
    /// Ends training when the validation cost has stopped improving. Default: <see langword="null"/>, training goes on for all
    /// <see cref="Epochs"/>. Requires a <see cref="ValidationFraction"/> or a validation set.
    /// </summary>
    public EarlyStopping? EarlyStopping { get; set; }
}
