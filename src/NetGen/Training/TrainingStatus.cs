namespace NetGen;

/// <summary>Why training ended.</summary>
public enum TrainingStatus
{
    /// <summary>Every epoch that was asked for is done.</summary>
    Completed,

    /// <summary>It was cancelled. The network keeps what it had learnt by then.</summary>
    Cancelled,
}
