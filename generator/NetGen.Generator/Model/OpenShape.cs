using NetGen.Generator.Infrastructure;

namespace NetGen.Generator.Model;

/// <summary>A network without layer sizes in its attribute.</summary>
/// <param name="Activations">The attribute's activations; null: the file's.</param>
/// <param name="HasCost">Whether the attribute has a cost, or the file's counts.</param>
/// <param name="OwnActivations">The activation functions that the class has.</param>
internal sealed record OpenShape(string? Activations, bool HasCost, EquatableArray<string> OwnActivations);
