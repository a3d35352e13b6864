namespace NetGen.Tests.Networks.Subjects;

/// <summary>Activations without a bound.</summary>
[Network(3, 5, 4, 2, Activations = "softplus,selu,sin")]
public partial class SmoothNet;
