namespace NetGen.KernelRuns.Networks;

/// <summary>Two narrow hidden layers.</summary>
[Network(8, 32, 16, 4, Activations = "relu,relu,identity")]
public partial class ControlNet;
