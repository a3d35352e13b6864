namespace NetGen.Tests.Networks.Subjects;

/// <summary>Double precision.</summary>
[Network(5, 9, 3, Activations = "softplus,silu", Cost = "Huber(0.5)", Precision = Precision.Double)]
public partial class DoubleNet;
