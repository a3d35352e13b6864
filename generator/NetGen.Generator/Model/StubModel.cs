using NetGen.Generator.Infrastructure;

namespace NetGen.Generator.Model;

/// <summary>A class whose attribute is wrong: it gets the members of a network without what they do, so that its users compile.</summary>
/// <param name="Class">The class that carries the attribute.</param>
/// <param name="Shape">The network as far as it is known.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="Omitted">The keys of the members that it must not get, because it has them already.</param>
/// <param name="HasNullable">Whether the language knows nullable reference types.</param>
/// <param name="Frozen">What would have made it a frozen network; null for one with an instance.</param>
internal sealed record StubModel(ClassModel Class, NetworkShape Shape, string Reason, EquatableArray<string> Omitted, bool HasNullable, FrozenModel? Frozen = null);
