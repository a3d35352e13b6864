namespace NetGen.Tests.Networks.Subjects;

/// <summary>Nothing said but the sizes: tanh, identity, mean squared error.</summary>
[Network(3, 4, 2)]
public partial class DefaultNet;
