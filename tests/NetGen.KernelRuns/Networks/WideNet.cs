namespace NetGen.KernelRuns.Networks;

/// <summary>Many inputs.</summary>
[Network(100, 33, 3, Activations = "elu,identity", Cost = "Huber(0.5)")]
public partial class WideNet;
