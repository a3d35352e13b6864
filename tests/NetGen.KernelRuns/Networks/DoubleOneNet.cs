namespace NetGen.KernelRuns.Networks;

/// <summary>One of everything, in double precision.</summary>
[Network(1, 1, Activations = "tanh", Precision = Precision.Double)]
public partial class DoubleOneNet;
