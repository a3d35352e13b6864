namespace NetGen.Tests.Training.Optimizers;

/// <summary>Linear regression: its cost is a quadratic bowl.</summary>
[Network(3, 2, Precision = Precision.Double)]
public partial class BowlNet;
