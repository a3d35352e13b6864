namespace NetGen.Tests.Networks.Subjects;

/// <summary>The cost of targets ±1.</summary>
[Network(6, 5, 2, Activations = "hardsigmoid,identity", Cost = "Hinge")]
public partial class MarginNet;
