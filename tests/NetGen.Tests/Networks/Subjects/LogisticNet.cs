namespace NetGen.Tests.Networks.Subjects;

/// <summary>Logistic regression of one number.</summary>
[Network(1, 1, Activations = "sigmoid", Cost = "CrossEntropy")]
public partial class LogisticNet;
