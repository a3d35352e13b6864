using Microsoft.CodeAnalysis;
using NetGen.Generator.Parsing;

namespace NetGen.Generator.Freezing;

/// <summary>Every kind of mistake in the use of a network's file.</summary>
internal static class FreezingMistakes
{
    public static readonly DiagnosticDescriptor Missing = Error(
        "NETGEN030",
        "The project has no such network file",
        "The project has no network file '{0}'{1}; add <NetworkWeights Include=\"{0}\" /> to it");

    public static readonly DiagnosticDescriptor Ambiguous = Error(
        "NETGEN031",
        "Several network files have this name",
        "'{0}' matches {1}; write more of the path");

    public static readonly DiagnosticDescriptor Unreadable = Error(
        "NETGEN032",
        "The network file cannot be read",
        "'{0}' cannot be read: {1}");

    public static readonly DiagnosticDescriptor OtherNetwork = Error(
        "NETGEN033",
        "The file is of another network",
        "'{0}' is of another network: {1}");

    public static readonly DiagnosticDescriptor Numbers = Error(
        "NETGEN034",
        "The file contains a number that cannot be compiled in",
        "'{0}' contains {1}");

    public static readonly DiagnosticDescriptor TooLarge = Error(
        "NETGEN035",
        "The network is too large to be compiled into the program",
        "'{0}' has {1} parameters, which take {2} MB; the maximum is {3} MB. {4} and call Load at run time.");

    public static readonly DiagnosticDescriptor StorageAlone = Error(
        "NETGEN036",
        "Storage requires Weights",
        "Storage applies only to frozen networks; add Weights = \"...\" or remove Storage");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, "NetGen", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Mistakes.HelpFolder}{id}.md");
}
