namespace NetGen.Tests.Networks.Subjects;

/// <summary>Logistic regression of one number in double precision.</summary>
[Network(1, 1, Activations = "sigmoid", Cost = "CrossEntropy", Precision = Precision.Double)]
public partial class DoubleLogisticNet;
