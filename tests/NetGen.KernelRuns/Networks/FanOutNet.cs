namespace NetGen.KernelRuns.Networks;

/// <summary>From one input to many outputs.</summary>
[Network(1, 512, Activations = "sin")]
public partial class FanOutNet;
