namespace NetGen.Tests.Networks.Subjects;

/// <summary>A classifier in double precision.</summary>
[Network(11, 6, 7, Activations = "softsign,softmax", Cost = "CategoricalCrossEntropy", Precision = Precision.Double)]
public partial class DoubleClassifier;
