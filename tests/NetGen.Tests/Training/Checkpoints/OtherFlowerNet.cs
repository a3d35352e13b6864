namespace NetGen.Tests.Training.Checkpoints;

/// <summary>The flower's network with another activation: as many parameters, but another network.</summary>
[Network(2, 4, 1, Activations = "sigmoid,sigmoid", Cost = "CrossEntropy")]
public partial class OtherFlowerNet;
