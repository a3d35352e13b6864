using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator.Text;

/// <summary>
/// Short names for types that a file refers to on many lines. C# reserves identifiers with two underscores for its implementations, so
/// no name of the user's is hidden or hides one.
/// </summary>
internal static class Aliases
{
    public const string Unsafe = "__Unsafe";
    public const string MethodImpl = "__MethodImpl";
    public const string MethodImplOptions = "__MethodImplOptions";

    private static readonly (string Alias, string Type)[] All =
    [
        (MethodImpl, "System.Runtime.CompilerServices.MethodImplAttribute"),
        (MethodImplOptions, "System.Runtime.CompilerServices.MethodImplOptions"),
        (Unsafe, "System.Runtime.CompilerServices.Unsafe"),
    ];

    /// <summary>The declarations of the aliases that a text uses, a line each.</summary>
    public static IEnumerable<string> UsedBy(string text) =>
        All.Where(entry => Uses(text, entry.Alias)).Select(entry => $"using {entry.Alias} = global::{entry.Type};");

    private static bool Uses(string text, string alias) =>
        text.IndexOf($"{alias}.", StringComparison.Ordinal) >= 0 || text.IndexOf($"{alias}(", StringComparison.Ordinal) >= 0;
}
