using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Parsing;

/// <summary>A wrong use of the attribute, with the place to underline.</summary>
/// <param name="Descriptor">What kind of mistake.</param>
/// <param name="Location">Where.</param>
/// <param name="Arguments">What the message names.</param>
internal sealed record Mistake(DiagnosticDescriptor Descriptor, Location Location, params object[] Arguments)
{
    /// <summary>What a code fix needs to know.</summary>
    public ImmutableDictionary<string, string?> Properties { get; init; } = ImmutableDictionary<string, string?>.Empty;

    /// <summary>Where else to look.</summary>
    public ImmutableArray<Location> Others { get; init; } = ImmutableArray<Location>.Empty;

    /// <summary>The ID and the message, in no particular culture.</summary>
    public string Text => $"{Descriptor.Id}: {string.Format(CultureInfo.InvariantCulture, Descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), Arguments)}.";

    /// <summary>Whether no network can be made.</summary>
    public bool IsError => Descriptor.DefaultSeverity == DiagnosticSeverity.Error;

    /// <summary>The same mistake, with something that a code fix needs to know; null: it is not known.</summary>
    public Mistake With(string property, string? value) =>
        value is null ? this : this with { Properties = Properties.Add(property, value) };

    /// <summary>The same mistake, with another place to look at.</summary>
    public Mistake At(Location? other) =>
        other is null || other == Location.None ? this : this with { Others = Others.Add(other) };

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Descriptor, Location, Others, Properties, Arguments);
}
