using Microsoft.CodeAnalysis;
using NetGen.Generator.Parsing;

namespace NetGen.Generator.Freezing;

/// <summary>Every kind of mistake in the use of a network's file.</summary>
internal static class FreezingMistakes
{
    public static readonly DiagnosticDescriptor Missing = Error(
        "NETGEN030",
        "The network's file is not among those of the project",
        "There is no network file '{0}'{1}; the project needs <NetworkWeights Include=\"{0}\" />");

    public static readonly DiagnosticDescriptor Ambiguous = Error(
        "NETGEN031",
        "Several network files have this name",
        "'{0}' may be {1}; write as much of the path as tells them apart");

    public static readonly DiagnosticDescriptor Unreadable = Error(
        "NETGEN032",
        "The network's file cannot be read",
        "'{0}' cannot be read: {1}");

    public static readonly DiagnosticDescriptor OtherNetwork = Error(
        "NETGEN033",
        "The file holds another network",
        "'{0}' holds another network: {1}");

    public static readonly DiagnosticDescriptor Numbers = Error(
        "NETGEN034",
        "The file has a number that cannot be a constant of the network",
        "'{0}' has {1}");

    public static readonly DiagnosticDescriptor TooLarge = Error(
        "NETGEN035",
        "The network is too large to be compiled into the program",
        "'{0}' has {1} parameters, {2} MB as constants; at most {3} MB are compiled. {4}Declare the network without Weights and read the file at run time, with Load.");

    public static readonly DiagnosticDescriptor StorageAlone = Error(
        "NETGEN036",
        "Storage is of a frozen network",
        "Storage says how a frozen network's weights are stored; without Weights = \"...\" there are none");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, "NetGen", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Mistakes.HelpFolder}{id}.md");
}
