using NetGen.Generator.Freezing;

namespace NetGen.Generator.Model;

/// <summary>What makes a network a frozen one.</summary>
/// <param name="Weights">The file, as the attribute calls it.</param>
/// <param name="Storage">How its weights are stored.</param>
/// <param name="IsStatic">Whether the class is declared static.</param>
/// <param name="Open">What of the network's shape the file decides; null where the attribute says all.</param>
/// <param name="File">The file; null until the model has met it.</param>
internal sealed record FrozenModel(string Weights, StorageKind Storage, bool IsStatic, OpenShape? Open, WeightsFile? File = null);
