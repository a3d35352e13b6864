namespace NetGen.Tool;

/// <summary>How the command ends, as <c>diff</c> and <c>grep</c> do.</summary>
internal static class ExitCode
{
    /// <summary>Done; of <c>diff</c>: the networks are the same.</summary>
    public const int Success = 0;

    /// <summary>Of <c>diff</c>: the networks differ.</summary>
    public const int Different = 1;

    /// <summary>It could not be done.</summary>
    public const int Error = 2;
}
