namespace NetGen.Tests.Training.Optimizers;

/// <summary>Chooses one of three actions.</summary>
[Network(1, 8, 3, Activations = "tanh,softmax", Cost = "CategoricalCrossEntropy")]
public partial class SoftmaxPolicyNet;
