using System.Collections.Immutable;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>What became of an attribute.</summary>
/// <param name="Model">The network; null after an error.</param>
/// <param name="Stub">What stands in its place after an error; null where nothing can be added to the class.</param>
/// <param name="Mistakes">The errors, and warnings that a network can have too.</param>
internal sealed record ParseResult(NetworkModel? Model, StubModel? Stub, ImmutableArray<Mistake> Mistakes)
{
    /// <summary>What is to be generated; null for nothing.</summary>
    public NetworkOutline? Outline => Model is null && Stub is null ? null : new NetworkOutline(Model, Stub);
}
