namespace NetGen.Tests.Training.Optimizers;

/// <summary>Exclusive or.</summary>
[Network(2, 4, 1, Activations = "tanh,sigmoid")]
public partial class XorNet;
