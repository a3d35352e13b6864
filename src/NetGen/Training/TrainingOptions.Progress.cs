using System;

namespace NetGen;

/// <content>What training tells while it runs, and how long that may be.</content>
public sealed partial class TrainingOptions
{
    /// <summary>Told now and then how far training is, on the thread that trains. Default: nobody.</summary>
    public IProgress<TrainingProgress>? Progress { get; set; }

    /// <summary>
    /// The epochs from one report to the next. 0, the default: so seldom that it takes no more than a hundredth of the time, every 32
    /// epochs or a hundred times a run, whichever is fewer, and after an epoch that ends a second or more after the last report. There
    /// is always one after the last epoch. A report costs a forward propagation of the whole set, about a third of an epoch.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to a negative number.</exception>
    public int ProgressInterval
    {
        get;
        set => field = NotNegative(value, nameof(ProgressInterval));
    }

    /// <summary>
    /// The least time from one report to the next: a report that would come sooner is left out, and its cost not computed, except
    /// after the last epoch. Default: zero. With an interval of 1 and 100 milliseconds here a display moves smoothly and training
    /// does not notice, however long an epoch takes.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to a negative time.</exception>
    public TimeSpan ProgressPeriod
    {
        get;
        set => field = NotNegative(value, nameof(ProgressPeriod));
    }

    /// <summary>
    /// The epochs from one entry of <see cref="TrainingResult.History"/> to the next; with 1 there is one for every epoch. 0, the
    /// default: none. There is always one after the last epoch. An entry costs a forward propagation of the whole set.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to a negative number.</exception>
    public int HistoryInterval
    {
        get;
        set => field = NotNegative(value, nameof(HistoryInterval));
    }

    /// <summary>
    /// The time after which training ends, before its next batch, and returns what it has reached. Default: none. Where that is
    /// differs from run to run, and the bits with it.
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
