namespace NetGen.Tests.Networks.Subjects;

/// <summary>The cost with the logarithm of an output.</summary>
[Network(4, 6, 3, Activations = "hardtanh,softplus", Cost = "Poisson")]
public partial class CountingNet;
