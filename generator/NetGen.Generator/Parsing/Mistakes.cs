using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Parsing;

/// <summary>
/// Every kind of mistake in the use of the attribute, and what generation has to tell. Each has a page under
/// <c>docs/diagnostics</c>. The comments say which <see cref="MistakeProperties"/> a code fix finds in
/// <see cref="Diagnostic.Properties"/>.
/// </summary>
internal static class Mistakes
{
    /// <summary>Where the pages of the mistakes are.</summary>
    public const string HelpFolder = "https://github.com/netgen/netgen/blob/main/docs/diagnostics/";

    private const string Category = "NetGen";

    /// <summary>At the identifier of each type that lacks <c>partial</c>: the class or a type around it.</summary>
    public static readonly DiagnosticDescriptor NotPartial = Error(
        "NETGEN001",
        "The class of a network must be partial",
        "'{0}' must be declared partial so that the generator can add the network to '{1}'");

    /// <summary>At the identifier of the class.</summary>
    public static readonly DiagnosticDescriptor UnsupportedClass = Error(
        "NETGEN002",
        "This type cannot be a network",
        "'{0}' cannot be a network, because it is {1}; a network must be an ordinary class");

    /// <summary>At the number that is wrong, or at the attribute where there are too few or too many.</summary>
    public static readonly DiagnosticDescriptor LayerSizes = Error(
        "NETGEN003",
        "The layer sizes do not describe a network",
        "{0}");

    /// <summary>At the list of activations.</summary>
    public static readonly DiagnosticDescriptor ActivationCount = Error(
        "NETGEN004",
        "The number of activations does not match the number of layers",
        "{0} given for {1} ({2}; the input layer has no activation); write {3}");

    /// <summary>
    /// At the name with its arguments. <see cref="MistakeProperties.Name"/>: the name without arguments, to be replaced;
    /// <see cref="MistakeProperties.Suggestion"/>: the nearest name that there is, absent where none is near;
    /// <see cref="MistakeProperties.Real"/> and <see cref="MistakeProperties.Missing"/>: for a method of the class in its place
    /// and the derivative, absent where the name is no identifier.
    /// </summary>
    public static readonly DiagnosticDescriptor UnknownActivation = Error(
        "NETGEN005",
        "Unknown activation",
        "'{0}' is not an activation{1}; the activations are {2}{3}");

    /// <summary>At the name with its arguments, of an activation or a cost.</summary>
    public static readonly DiagnosticDescriptor Arguments = Error(
        "NETGEN006",
        "Invalid arguments of an activation or a cost",
        "'{0}' {1}");

    /// <summary>At the name. <see cref="MistakeProperties.Suggestion"/>: what serves in its place.</summary>
    public static readonly DiagnosticDescriptor Softmax = Error(
        "NETGEN007",
        "Softmax needs an output layer of two or more units",
        "softmax {0}");

    /// <summary>
    /// At the name in the list; the additional location is the method, where there is one. <see cref="MistakeProperties.Name"/>:
    /// the name in the list; <see cref="MistakeProperties.Real"/>: <c>float</c> or <c>double</c>;
    /// <see cref="MistakeProperties.Missing"/>: the name of the method that the class lacks altogether, so that a stub
    /// <c>private static Real Missing(Real z)</c> can be added, absent where the methods are there but cannot be used.
    /// </summary>
    public static readonly DiagnosticDescriptor UserActivation = Error(
        "NETGEN008",
        "The method cannot be used as an activation",
        "'{0}' is used as an activation, but {1}; the class must have 'static {2} {0}({2} z)' and its derivative 'static {2} {0}Derivative({2} z)'");

    /// <summary>
    /// At the name with its arguments. <see cref="MistakeProperties.Name"/>: the name without arguments, to be replaced;
    /// <see cref="MistakeProperties.Suggestion"/>: the nearest name that there is, absent where none is near.
    /// </summary>
    public static readonly DiagnosticDescriptor UnknownCost = Error(
        "NETGEN009",
        "Unknown cost",
        "'{0}' is not a cost{1}; the costs are {2}");

    /// <summary>At the attribute.</summary>
    public static readonly DiagnosticDescriptor LanguageVersion = Error(
        "NETGEN010",
        "The C# version is too old",
        "A network needs C# 9 or later; this project uses C# {0}: set <LangVersion>9</LangVersion> or later in the project file");

    /// <summary>
    /// At the cost; the additional location is the output layer's name in the list, where there is one.
    /// <see cref="MistakeProperties.Suggestion"/>: an output activation that serves, absent where none does for one output.
    /// </summary>
    public static readonly DiagnosticDescriptor OutputOfCost = Error(
        "NETGEN011",
        "The cost does not accept these outputs",
        "The cost {0} needs {1}, but the output layer's activation is {2}, {3}; {4}");

    /// <summary>At the member of the class; the additional location is the attribute. <see cref="MistakeProperties.Name"/>: the member's name.</summary>
    public static readonly DiagnosticDescriptor MemberCollision = Error(
        "NETGEN012",
        "A member conflicts with a generated member",
        "'{0}' conflicts with the generated {1} of the network '{2}'; {3}");

    /// <summary>At every attribute of the class but the first, which is the additional location.</summary>
    public static readonly DiagnosticDescriptor SecondAttribute = Error(
        "NETGEN013",
        "A class can only be one network",
        "'{0}' already has the Network attribute, at {1}; remove one, or declare another class");

    /// <summary>
    /// At the cost where it is given, else at the output layer's name in the list. <see cref="MistakeProperties.Property"/>:
    /// the property of the attribute to change; <see cref="MistakeProperties.Suggestion"/>: its value, or that of the output
    /// layer for <c>Activations</c>; <see cref="MistakeProperties.Name"/>: the name to be replaced, absent where the property is
    /// not given.
    /// </summary>
    public static readonly DiagnosticDescriptor PoorCombination = Create(
        "NETGEN014",
        "The network will train poorly",
        "{0}",
        DiagnosticSeverity.Warning);

    /// <summary>At the attribute. The package's build files report frameworks that it has no library for under the same ID.</summary>
    public static readonly DiagnosticDescriptor TargetFramework = Error(
        "NETGEN015",
        "The target framework is too old",
        "A network needs .NET Standard 2.1, .NET Core 3.0, .NET 5 or later, or Unity 2022.3; this project's framework lacks '{0}'");

    /// <summary>At the attribute, by the generator.</summary>
    public static readonly DiagnosticDescriptor Stack = Create(
        "NETGEN016",
        "The network rents memory because its buffers do not fit on the stack",
        "'{0}' does not fit on the stack: {1}",
        DiagnosticSeverity.Info);

    /// <summary>At the attribute, by the generator.</summary>
    public static readonly DiagnosticDescriptor Code = Create(
        "NETGEN017",
        "The network is too large to be unrolled",
        "'{0}' exceeds the code size budget: {1}",
        DiagnosticSeverity.Info);

    // NETGEN018 is the package's build error for compilers older than 4.3, which load neither analyzer nor generator.

    /// <summary>At the value of the property. <see cref="MistakeProperties.Suggestion"/>: <c>Precision.Single</c>.</summary>
    public static readonly DiagnosticDescriptor Precision = Error(
        "NETGEN019",
        "Unknown precision",
        "'{0}' is not a precision; write Precision.Single or Precision.Double");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        Create(id, title, message, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, helpLinkUri: $"{HelpFolder}{id}.md");
}
