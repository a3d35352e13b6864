namespace NetGen.Tool.Files;

/// <summary>Paths as users give them.</summary>
internal static class GivenPath
{
    /// <summary>Stands for the standard input, or the standard output.</summary>
    public const string Standard = "-";

    /// <summary>Refuses what no system takes for a path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="what">What it is the path of.</param>
    public static void Check(string path, string what)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new ToolException($"The name of the {what} is empty.");
        }

        if (path.Contains('\0', System.StringComparison.Ordinal))
        {
            throw new ToolException($"The name of the {what} contains a null character.");
        }
    }
}
