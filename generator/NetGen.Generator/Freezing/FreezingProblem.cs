using System.Globalization;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Infrastructure;

namespace NetGen.Generator.Freezing;

/// <summary>Why a network cannot be frozen.</summary>
/// <param name="Descriptor">What kind of mistake.</param>
/// <param name="Arguments">What the message names.</param>
internal sealed record FreezingProblem(DiagnosticDescriptor Descriptor, EquatableArray<string> Arguments)
{
    /// <summary>The ID and the message, in no particular culture.</summary>
    public string Text => $"{Descriptor.Id}: {string.Format(CultureInfo.InvariantCulture, Descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), [.. Arguments])}.";

    public Diagnostic ToDiagnostic(Location location) => Diagnostic.Create(Descriptor, location, [.. Arguments]);
}
