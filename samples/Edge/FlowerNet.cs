using NetGen;

namespace Edge;

/// <summary>2-4-1, frozen: its 17 parameters are literals in the generated code.</summary>
[Network(Weights = "flower.safetensors")]
internal static partial class FlowerNet;
