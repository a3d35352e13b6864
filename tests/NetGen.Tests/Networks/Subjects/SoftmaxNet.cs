namespace NetGen.Tests.Networks.Subjects;

/// <summary>Softmax regression.</summary>
[Network(3, 3, Activations = "softmax", Cost = "CategoricalCrossEntropy")]
public partial class SoftmaxNet;
