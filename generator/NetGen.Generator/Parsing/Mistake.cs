using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Parsing;

/// <summary>A wrong use of the attribute, with the place to underline.</summary>
/// <param name="Descriptor">What kind of mistake.</param>
/// <param name="Location">Where.</param>
/// <param name="Arguments">What the message names.</param>
internal sealed record Mistake(DiagnosticDescriptor Descriptor, Location Location, params object[] Arguments)
{
    public Diagnostic ToDiagnostic() => Diagnostic.Create(Descriptor, Location, Arguments);
}
