namespace NetGen.KernelRuns.Networks;

/// <summary>From many inputs to one output.</summary>
[Network(512, 1, Activations = "sigmoid", Cost = "CrossEntropy")]
public partial class FanInNet;
