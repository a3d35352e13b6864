namespace NetGen.KernelRuns.Networks;

/// <summary>Layers of one size.</summary>
[Network(64, 64, 64, 64, Activations = "swish,gelu,leakyrelu(0.1)", Cost = "LogCosh")]
public partial class SquareNet;
