using System.CommandLine;

namespace NetGen.Tool.Commands;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    /// <summary><c>--force</c>.</summary>
    public static Option<bool> Force() => new("--force") { Description = "Replace existing files. The input is never replaced." };

    /// <summary><c>--json</c>.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Write JSON for other programs." };

    /// <summary><c>--activations</c>.</summary>
    public static Option<string?> Activations() =>
        new("--activations") { Description = "The activation functions of the layers, such as relu,relu,identity, for files that do not contain them." };
}
