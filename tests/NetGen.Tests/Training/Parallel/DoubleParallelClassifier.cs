namespace NetGen.Tests.Training.Parallel;

/// <summary>Double precision and labels.</summary>
[Network(10, 40, 5, Activations = "relu,softmax", Cost = "CategoricalCrossEntropy", Precision = Precision.Double)]
public partial class DoubleParallelClassifier;
