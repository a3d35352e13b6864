namespace NetGen.Tests.Networks.Subjects;

/// <summary>One hidden layer alone is larger than the stack buffers.</summary>
[Network(3, 20000, 2, Activations = "relu,identity")]
public partial class WideHiddenNet;
