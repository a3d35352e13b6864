namespace NetGen;

/// <summary>Why training ended.</summary>
public enum TrainingStatus
{
    /// <summary>Every epoch that was asked for is done.</summary>
    Completed,

    /// <summary>It was cancelled. The network keeps what it has learnt.</summary>
    Cancelled,

    /// <summary>The validation cost stopped improving (<see cref="TrainingOptions.EarlyStopping"/>).</summary>
    StoppedEarly,

    /// <summary>The time was up (<see cref="TrainingOptions.MaxDuration"/>). The network keeps what it has learnt.</summary>
    TimedOut,

    /// <summary>
    /// The cost, a derivative or a parameter became NaN or infinite, usually because the learning rate is too great. The network gets the
    /// last parameters for which the cost is known to be finite. With every other status all parameters are finite.
    /// </summary>
    Diverged,

    /// <summary>
    /// The optimizer (<see cref="LBfgs"/> or <see cref="LevenbergMarquardt"/>) cannot lower the cost any further: the gradient is zero, or
    /// the cost is as low as the precision allows.
    /// </summary>
    Converged,
}
