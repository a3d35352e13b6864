using System;
using System.Globalization;

namespace NetGen;

/// <summary>
/// Ends training when the validation cost has stopped improving, before the network overfits (Prechelt, "Early stopping – but
/// when?", 1998). Immutable.
/// </summary>
public sealed class EarlyStopping
{
    /// <summary>Creates a rule for stopping.</summary>
    /// <param name="patience">The number of epochs without an improvement after which training ends; at least 1.</param>
    /// <param name="minDelta">By how much the cost must be below the best one to be an improvement; 0 or more.</param>
    /// <param name="restoreBest">Whether to restore the parameters of the best epoch, however training ends.</param>
    /// <param name="interval">The number of epochs between validations; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public EarlyStopping(int patience = 10, double minDelta = 0, bool restoreBest = true, int interval = 1)
    {
        Patience = AtLeastOne(patience, nameof(patience));
        Interval = AtLeastOne(interval, nameof(interval));
        if (!(minDelta >= 0 && minDelta <= double.MaxValue))
        {
            throw new ArgumentOutOfRangeException(nameof(minDelta), minDelta, "minDelta must be 0 or more, and finite.");
        }

        MinDelta = minDelta;
        RestoreBest = restoreBest;
    }

    /// <summary>The number of epochs without an improvement after which training ends.</summary>
    public int Patience { get; }

    /// <summary>
    /// By how much the cost must be below the best one to be an improvement; with <see cref="TrainingOptions.StandardizeTargets"/>, the
    /// cost of standardised targets.
    /// </summary>
    public double MinDelta { get; }

    /// <summary>Whether to restore the parameters of the best epoch.</summary>
    public bool RestoreBest { get; }

    /// <summary>The number of epochs between validations.</summary>
    public int Interval { get; }

    /// <summary>The rule in one line.</summary>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture, "patience {0}, min delta {1:r}, interval {2}", Patience, MinDelta, Interval);

    private static int AtLeastOne(int value, string argument) => value >= 1
        ? value
        : throw new ArgumentOutOfRangeException(argument, value, $"{argument} must be at least 1.");
}
