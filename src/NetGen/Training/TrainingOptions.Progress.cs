using System;

namespace NetGen;

/// <content>Progress, history and duration.</content>
public sealed partial class TrainingOptions
{
    /// <summary>Receives progress reports, on the thread that trains. Default: <see langword="null"/>.</summary>
    public IProgress<TrainingProgress>? Progress { get; set; }

    /// <summary>
    /// The number of epochs between progress reports. Default: 0, which means every 32 epochs or a hundred times a run, whichever is
    /// fewer, so that reports take no more than a hundredth of the time, and after an epoch that ends a second or more after the last
    /// report. There is always a report after the last epoch. A report costs a forward propagation of the whole set, about a third of an
    /// epoch.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to a negative number.</exception>
    public int ProgressInterval
    {
        get;
        set => field = NotNegative(value, nameof(ProgressInterval));
    }

    /// <summary>
    /// The minimum time between progress reports: a report that would come sooner is left out, and its cost is not computed, except after
    /// the last epoch. Default: zero. An interval of 1 with a period of 100 milliseconds makes a smooth display that hardly slows
    /// training down, however long an epoch takes.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to a negative time.</exception>
    public TimeSpan ProgressPeriod
    {
        get;
        set => field = NotNegative(value, nameof(ProgressPeriod));
    }

    /// <summary>
    /// The number of epochs between entries of <see cref="TrainingResult.History"/>. Default: 0, no history. Otherwise there is always an
    /// entry after the last epoch. An entry costs a forward propagation of the whole set.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to a negative number.</exception>
    public int HistoryInterval
    {
        get;
        set => field = NotNegative(value, nameof(HistoryInterval));
    }

    /// <summary>
    /// The time after which training ends, before its next batch, as <see cref="TrainingStatus.TimedOut"/>. Default:
    /// <see langword="null"/>, no limit. The number of batches until then differs from run to run, and so do the results.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to zero or less.</exception>
    public TimeSpan? MaxDuration
    {
        get;
        set => field = value is null || value > TimeSpan.Zero
            ? value
            : throw new ArgumentOutOfRangeException(nameof(MaxDuration), value, $"MaxDuration is {value}; it must be positive.");
    }

    private static TimeSpan NotNegative(TimeSpan value, string option) => value >= TimeSpan.Zero
        ? value
        : throw new ArgumentOutOfRangeException(option, value, $"{option} is {value}; it must be 0 or more.");
}
