namespace NetGen.Tests.Networks.Subjects;

/// <summary>One data point alone is larger than the stack buffers.</summary>
[Network(20000, 3, Activations = "tanh")]
public partial class WideInputNet;
