namespace NetGen.Tests.Networks.Subjects;

/// <summary>Bounded activations.</summary>
[Network(3, 5, 4, 2, Activations = "tanh,sigmoid,identity")]
public partial class TanhNet;
