namespace NetGen.Tests.Training.Standardization;

/// <summary>Five inputs in single precision.</summary>
[Network(5, 9, 3)]
public partial class FloatNet;
