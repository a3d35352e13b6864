namespace NetGen.Tests.Networks.Subjects;

/// <summary>Softmax regression in double precision.</summary>
[Network(3, 3, Activations = "softmax", Cost = "CategoricalCrossEntropy", Precision = Precision.Double)]
public partial class DoubleSoftmaxNet;
