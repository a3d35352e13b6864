namespace NetGen.Tests.Training.Optimizers;

/// <summary>Two spirals.</summary>
[Network(2, 16, 8, 1, Activations = "tanh,tanh,tanh")]
public partial class SpiralsNet;
