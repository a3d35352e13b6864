namespace NetGen.KernelRuns.Networks;

/// <summary>Eight layers, each with another activation.</summary>
[Network(3, 17, 8, 31, 5, 12, 9, 20, 2, Activations = "tanh,gelu,mish,sin,elu,softplus,hardswish,softmax", Cost = "CrossEntropy")]
public partial class DeepNet;
