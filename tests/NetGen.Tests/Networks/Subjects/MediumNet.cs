namespace NetGen.Tests.Networks.Subjects;

/// <summary>Loops with a remainder in every size.</summary>
[Network(100, 33, 3, Activations = "selu,mish", Cost = "LogCosh")]
public partial class MediumNet;
