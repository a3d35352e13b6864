namespace NetGen.Benchmarks.Networks;

/// <summary>A classifier of handwritten digits: its weights exceed the first-level cache.</summary>
[Network(784, 128, 10, Activations = "relu,softmax", Cost = "CategoricalCrossEntropy")]
public partial class DigitNet;
