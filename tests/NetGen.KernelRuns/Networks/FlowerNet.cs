namespace NetGen.KernelRuns.Networks;

/// <summary>The exercise of the formalism.</summary>
[Network(2, 4, 1, Activations = "tanh,sigmoid", Cost = "CrossEntropy")]
public partial class FlowerNet;
