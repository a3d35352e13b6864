namespace NetGen.KernelRuns.Networks;

/// <summary>Handwritten digits.</summary>
[Network(784, 128, 10, Activations = "relu,softmax", Cost = "CategoricalCrossEntropy")]
public partial class DigitNet;
