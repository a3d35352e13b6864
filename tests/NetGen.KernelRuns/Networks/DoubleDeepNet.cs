namespace NetGen.KernelRuns.Networks;

/// <summary>Eight layers in double precision.</summary>
[Network(3, 17, 8, 31, 5, 12, 9, 20, 2, Activations = "tanh,gelu,mish,sin,selu,softplus,gaussian,softmax", Cost = "LogCosh", Precision = Precision.Double)]
public partial class DoubleDeepNet;
