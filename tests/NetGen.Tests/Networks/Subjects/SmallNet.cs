namespace NetGen.Tests.Networks.Subjects;

/// <summary>What the files that tests break are of.</summary>
[Network(2, 3, 1, Activations = "leakyrelu(0.2),sigmoid")]
public partial class SmallNet;
