namespace NetGen.Tests.Networks.Subjects;

/// <summary>Activations that are linear on one side.</summary>
[Network(3, 5, 4, 2, Activations = "relu,leakyrelu,elu")]
public partial class ReluNet;
