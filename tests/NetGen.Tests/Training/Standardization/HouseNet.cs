namespace NetGen.Tests.Training.Standardization;

/// <summary>One output: a price.</summary>
[Network(3, 8, 1)]
public partial class HouseNet;
