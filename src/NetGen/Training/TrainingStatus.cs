namespace NetGen;

/// <summary>Why training ended.</summary>
public enum TrainingStatus
{
    /// <summary>Every epoch that was asked for is done.</summary>
    Completed,

    /// <summary>It was cancelled. The network keeps what it had learnt by then.</summary>
    Cancelled,

    /// <summary>The validation cost did not improve any more (<see cref="TrainingOptions.EarlyStopping"/>).</summary>
    StoppedEarly,

    /// <summary>The time was up (<see cref="TrainingOptions.MaxDuration"/>). The network keeps what it had learnt by then.</summary>
    TimedOut,

    /// <summary>
    /// The cost or a derivative became NaN or infinite: mostly the learning rate is too great. The network keeps the last parameters
    /// of which the cost was finite, as far as that is known.
    /// </summary>
    Diverged,

    /// <summary>
    /// The optimizer finds no place of less cost any more: the gradient is zero, or the cost as exact as the precision allows. Of
    /// <see cref="LBfgs"/> and <see cref="LevenbergMarquardt"/>.
    /// </summary>
    Converged,
}
