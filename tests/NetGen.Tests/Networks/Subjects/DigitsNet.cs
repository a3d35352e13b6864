namespace NetGen.Tests.Networks.Subjects;

/// <summary>The usual network for handwritten digits.</summary>
[Network(784, 128, 10, Activations = "relu,softmax", Cost = "CategoricalCrossEntropy")]
public partial class DigitsNet;
