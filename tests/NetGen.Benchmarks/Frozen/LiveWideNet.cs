namespace NetGen.Benchmarks.Frozen;

/// <summary>What <see cref="FrozenWideNet"/> is with parameters in memory.</summary>
[Network(2, 50, 1, Activations = "tanh,sigmoid", Cost = "CrossEntropy")]
public partial class LiveWideNet;
