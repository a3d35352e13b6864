namespace NetGen.KernelRuns.Networks;

/// <summary>A classifier in double precision.</summary>
[Network(64, 32, 10, Activations = "gelu,softmax", Cost = "CategoricalCrossEntropy", Precision = Precision.Double)]
public partial class DoubleClassifierNet;
