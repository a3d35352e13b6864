namespace NetGen.Tests.Training.Parallel;

/// <summary>Single precision and labels.</summary>
[Network(10, 40, 5, Activations = "relu,softmax", Cost = "CategoricalCrossEntropy")]
public partial class ParallelClassifier;
