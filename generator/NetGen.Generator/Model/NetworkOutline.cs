namespace NetGen.Generator.Model;

/// <summary>What is to be generated for an attribute: a network or, after a mistake, a stub of one.</summary>
internal sealed record NetworkOutline(NetworkModel? Network, StubModel? Stub);
