namespace NetGen.Tests.Training.Optimizers;

/// <summary>A function of one variable.</summary>
[Network(1, 10, 1, Precision = Precision.Double)]
public partial class SineNet;
