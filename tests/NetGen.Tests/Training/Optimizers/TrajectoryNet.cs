namespace NetGen.Tests.Training.Optimizers;

/// <summary>The network of tests/Data/optimizers.</summary>
[Network(3, 5, 4, 2, Activations = "tanh,softplus,sigmoid", Cost = "CrossEntropy", Precision = Precision.Double)]
public partial class TrajectoryNet;
