namespace NetGen.KernelRuns.Networks;

/// <summary>Layers of some tens of units.</summary>
[Network(16, 24, 48, 8, Activations = "softplus,selu,softsign", Cost = "MeanAbsoluteError")]
public partial class ThreeLayerNet;
