namespace NetGen.KernelRuns.Networks;

/// <summary>Wide layers.</summary>
[Network(512, 512, 512, 10, Activations = "elu,selu,softmax", Cost = "CategoricalCrossEntropy")]
public partial class BlockNet;
