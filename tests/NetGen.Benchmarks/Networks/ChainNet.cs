namespace NetGen.Benchmarks.Networks;

/// <summary>The network of SimpleChains.jl's published training time.</summary>
[Network(4, 32, 16, 4, Activations = "tanh,tanh,identity")]
public partial class ChainNet;
