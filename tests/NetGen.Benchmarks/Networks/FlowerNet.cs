namespace NetGen.Benchmarks.Networks;

/// <summary>The flower exercise: everything fits in registers.</summary>
[Network(2, 4, 1, Activations = "tanh,sigmoid", Cost = "CrossEntropy")]
public partial class FlowerNet;
