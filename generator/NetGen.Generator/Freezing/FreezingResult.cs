using NetGen.Generator.Model;

namespace NetGen.Generator.Freezing;

/// <summary>What became of a model and the files: a model with its numbers, or the problem that stands against one and what stands in its place.</summary>
internal sealed record FreezingResult(NetworkModel? Model, FreezingProblem? Problem, StubModel? Stub = null);
