namespace NetGen.Benchmarks.Frozen;

/// <summary>2-50-1 with its weights packed into the program.</summary>
[Network(Weights = "flower-50.safetensors")]
public static partial class FrozenWideNet;
