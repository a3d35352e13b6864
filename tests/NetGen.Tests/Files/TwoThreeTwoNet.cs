namespace NetGen.Tests.Files;

/// <summary>A network whose layers would also fit each other the other way round.</summary>
[Network(2, 3, 2)]
internal sealed partial class TwoThreeTwoNet;
