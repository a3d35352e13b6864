namespace NetGen.KernelRuns.Networks;

/// <summary>Sizes that fill no vector.</summary>
[Network(7, 13, 5, Activations = "gelu,softplus", Cost = "LogCosh")]
public partial class OddNet;
