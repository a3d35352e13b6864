namespace NetGen.Benchmarks.Networks;

/// <summary>A classifier of small pictures.</summary>
[Network(64, 32, 10, Activations = "relu,softmax", Cost = "CategoricalCrossEntropy")]
public partial class MediumNet;
