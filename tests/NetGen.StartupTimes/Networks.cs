namespace NetGen.StartupTimes;

/// <summary>The flower exercise.</summary>
[Network(2, 4, 1, Activations = "tanh,sigmoid", Cost = "CrossEntropy")]
internal sealed partial class FlowerNet;

/// <summary>A controller.</summary>
[Network(8, 32, 16, 4, Activations = "relu,relu,identity")]
internal sealed partial class ControlNet;
