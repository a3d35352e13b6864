namespace NetGen.Benchmarks.Frozen;

/// <summary>2-4-1 with its weights as literals.</summary>
[Network(Weights = "flower.safetensors")]
public static partial class FrozenFlowerNet;
