namespace NetGen.Tests.Training.Parallel;

/// <summary>Single precision and targets.</summary>
[Network(10, 40, 12, 3, Activations = "tanh,sigmoid,identity")]
public partial class ParallelNet;
