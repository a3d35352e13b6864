using System.Collections.Immutable;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>What became of an attribute: a model, or the mistakes that stand against one.</summary>
internal sealed record ParseResult(NetworkModel? Model, ImmutableArray<Mistake> Mistakes);
