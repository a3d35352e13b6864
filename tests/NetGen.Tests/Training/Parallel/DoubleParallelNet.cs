namespace NetGen.Tests.Training.Parallel;

/// <summary>Double precision and targets.</summary>
[Network(10, 40, 12, 3, Activations = "tanh,sigmoid,identity", Precision = Precision.Double)]
public partial class DoubleParallelNet;
