namespace NetGen.Tests.Training.Standardization;

/// <summary>Three outputs in double precision.</summary>
[Network(5, 9, 3, Precision = Precision.Double)]
public partial class DoubleRegressionNet;
