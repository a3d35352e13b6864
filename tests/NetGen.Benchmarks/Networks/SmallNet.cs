namespace NetGen.Benchmarks.Networks;

/// <summary>A controller: two narrow hidden layers.</summary>
[Network(8, 32, 16, 4, Activations = "relu,relu,identity", Cost = "MeanSquaredError")]
public partial class SmallNet;
