namespace NetGen.Tests.Training.Costs;

/// <summary>A mean and the logarithm of a variance.</summary>
[Network(1, 6, 2, Precision = Precision.Double)]
public partial class SpreadNet;
