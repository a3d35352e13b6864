namespace NetGen.KernelRuns.Networks;

/// <summary>Double precision.</summary>
[Network(5, 9, 3, Activations = "silu,sigmoid", Cost = "CrossEntropy", Precision = Precision.Double)]
public partial class DoubleNet;
