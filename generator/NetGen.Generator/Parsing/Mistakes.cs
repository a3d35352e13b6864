using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Parsing;

/// <summary>Every kind of mistake in the use of the attribute.</summary>
internal static class Mistakes
{
    public static readonly DiagnosticDescriptor NotPartial = Error(
        "NETGEN001",
        "A network's class must be partial",
        "'{0}' must be declared partial, so that the network can be added to '{1}'");

    public static readonly DiagnosticDescriptor UnsupportedClass = Error(
        "NETGEN002",
        "This kind of class cannot be a network",
        "'{0}' cannot be a network, because it is {1}; a network is a plain class");

    public static readonly DiagnosticDescriptor LayerSizes = Error(
        "NETGEN003",
        "The layer sizes do not describe a network",
        "{0}");

    public static readonly DiagnosticDescriptor ActivationCount = Error(
        "NETGEN004",
        "One activation for each layer but the input layer",
        "{0} given for {1} (layers 1 to {2}, the input layer has none)");

    public static readonly DiagnosticDescriptor UnknownActivation = Error(
        "NETGEN005",
        "Unknown activation function",
        "'{0}' is not an activation function; known are {1}, or a method 'static {2} {3}({2} z)' of the class");

    public static readonly DiagnosticDescriptor Arguments = Error(
        "NETGEN006",
        "Wrong arguments of an activation function or a cost",
        "'{0}' {1}");

    public static readonly DiagnosticDescriptor Softmax = Error(
        "NETGEN007",
        "Softmax is for an output layer of two or more units",
        "softmax {0}");

    public static readonly DiagnosticDescriptor UserActivation = Error(
        "NETGEN008",
        "The class's own activation function cannot be used",
        "'{0}' is used as an activation function; the class must have 'static {1} {0}({1} z)' and its derivative 'static {1} {0}Derivative({1} z)'");

    public static readonly DiagnosticDescriptor UnknownCost = Error(
        "NETGEN009",
        "Unknown cost function",
        "'{0}' is not a cost; known are {1}");

    public static readonly DiagnosticDescriptor LanguageVersion = Error(
        "NETGEN010",
        "The C# version is too old",
        "A network needs C# 9 or later; this project uses C# {0}");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, "NetGen", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
