namespace NetGen.KernelRuns.Networks;

/// <summary>Two small hidden layers.</summary>
[Network(4, 6, 6, 2, Activations = "mish,gaussian,tanh", Cost = "Hinge")]
public partial class SmallNet;
