namespace NetGen.KernelRuns.Networks;

/// <summary>Wide layers in double precision.</summary>
[Network(256, 512, 10, Activations = "mish,softplus", Cost = "Poisson", Precision = Precision.Double)]
public partial class DoubleBlockNet;
