using System;

namespace NetGen;

/// <content>Checkpoints.</content>
public sealed partial class TrainingOptions
{
    /// <summary>
    /// A file that training writes all that it has reached to, so that nothing is lost when the program ends. If it exists,
    /// training continues from it, to the same bits as if it had never been interrupted. Default: none.
    /// </summary>
    /// <remarks>
    /// The file is whole whenever the program or the machine fails: it is written beside the old one, flushed to disk and put in its
    /// place. It is also written when training ends, in whatever way but by diverging, so that a greater number of
    /// <see cref="Epochs"/> continues it. Delete it to begin anew. The network's own parameters count for nothing where it exists.
    /// A file of other settings or other data is refused.
    /// </remarks>
    public string? CheckpointPath { get; set; }

    /// <summary>The epochs from one checkpoint to the next. 0, the default: by <see cref="CheckpointPeriod"/> alone.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to a negative number.</exception>
    public int CheckpointInterval
    {
        get;
        set => field = NotNegative(value, nameof(CheckpointInterval));
    }

    /// <summary>
    /// The time from one checkpoint to the next, which is written after the batch that training is at. Default: half a minute.
    /// <see cref="TimeSpan.Zero"/>: by <see cref="CheckpointInterval"/> alone.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to a negative time.</exception>
    public TimeSpan CheckpointPeriod
    {
        get;
        set => field = NotNegative(value, nameof(CheckpointPeriod));
    } = TimeSpan.FromSeconds(30);
}
