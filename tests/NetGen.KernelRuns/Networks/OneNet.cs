namespace NetGen.KernelRuns.Networks;

/// <summary>One of everything.</summary>
[Network(1, 1, Activations = "identity")]
public partial class OneNet;
