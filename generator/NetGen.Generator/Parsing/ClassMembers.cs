using System.Linq;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Parsing;

/// <summary>Tells a class's members that somebody wrote from those that were generated, which an analyzer sees as well.</summary>
internal static class ClassMembers
{
    // The folder that the compiler gives the generator's files, on disk or not.
    private static readonly string Folder = typeof(NetworkGenerator).FullName;

    public static bool IsGenerated(ISymbol member) => member.DeclaringSyntaxReferences is { Length: > 0 } parts
        && parts.All(part => IsGenerated(part.SyntaxTree));

    public static bool IsGenerated(SyntaxTree tree) => tree.FilePath.Contains(Folder);
}
