namespace NetGen.Tests.Training.Optimizers;

/// <summary>The flower with squares for a cost.</summary>
[Network(2, 6, 1, Activations = "tanh,sigmoid")]
public partial class FlowerSquaresNet;
