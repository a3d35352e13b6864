namespace NetGen.Tests.Networks.Subjects;

/// <summary>No size is a multiple of a vector.</summary>
[Network(7, 13, 5, Activations = "gelu,sin")]
public partial class OddNet;
