namespace NetGen.KernelRuns.Networks;

/// <summary>The exercise in double precision.</summary>
[Network(2, 4, 1, Activations = "tanh,sigmoid", Cost = "CrossEntropy", Precision = Precision.Double)]
public partial class DoubleFlowerNet;
