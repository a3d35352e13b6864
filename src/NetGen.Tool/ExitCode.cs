namespace NetGen.Tool;

/// <summary>The exit codes, the same as those of <c>diff</c> and <c>grep</c>.</summary>
internal static class ExitCode
{
    /// <summary>Success; for <c>diff</c>: the networks are equal.</summary>
    public const int Success = 0;

    /// <summary>Only for <c>diff</c>: the networks differ.</summary>
    public const int Different = 1;

    /// <summary>An error.</summary>
    public const int Error = 2;
}
