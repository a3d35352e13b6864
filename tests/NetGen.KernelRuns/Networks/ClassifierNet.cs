namespace NetGen.KernelRuns.Networks;

/// <summary>A classifier.</summary>
[Network(64, 32, 10, Activations = "tanh,softmax", Cost = "CategoricalCrossEntropy")]
public partial class ClassifierNet;
