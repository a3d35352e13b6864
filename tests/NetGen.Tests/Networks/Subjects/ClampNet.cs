namespace NetGen.Tests.Networks.Subjects;

/// <summary>Activations that forget how large z is.</summary>
[Network(3, 5, 4, 2, Activations = "hardtanh,hardsigmoid,gaussian")]
public partial class ClampNet;
