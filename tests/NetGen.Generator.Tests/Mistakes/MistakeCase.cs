using System.Collections.Immutable;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Mistakes;

/// <summary>A mistake, and what is said about it.</summary>
/// <param name="Id">The diagnostic's ID.</param>
/// <param name="Marked">The source, with marks around what is underlined.</param>
/// <param name="Message">The message.</param>
internal sealed record MistakeCase(string Id, string Marked, string Message)
{
    /// <summary>How it is compiled.</summary>
    public CompilationSettings Settings { get; init; } = CompilationSettings.Modern;

    /// <summary>Errors of the compiler's own about the same mistake.</summary>
    public ImmutableArray<string> CompilerErrors { get; init; } = [];

    /// <summary>
    /// Whether the class <c>Net</c> is there to be used, whole: not where nothing can be added to it, nor where a member of
    /// its own stands in the place of a generated one.
    /// </summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>The source itself, with what it needs to compile.</summary>
    public MarkedSource Source => new($"using NetGen;\n\n{Marked}\n");
}
