namespace NetGen.Tests.Networks.Subjects;

/// <summary>The smallest network.</summary>
[Network(1, 1, Activations = "gaussian", Cost = "MeanAbsoluteError")]
public partial class SingleUnitNet;
