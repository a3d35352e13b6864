using NetGen.Generator.Model;

namespace NetGen.Generator.Freezing;

/// <summary>What became of a model and the files: a model with its numbers, or the problem that stands against one.</summary>
internal sealed record FreezingResult(NetworkModel? Model, FreezingProblem? Problem);
