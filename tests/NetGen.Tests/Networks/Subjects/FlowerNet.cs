namespace NetGen.Tests.Networks.Subjects;

/// <summary>The network of the formalism, section 6: unrolled.</summary>
[Network(2, 4, 1, Activations = "tanh,sigmoid", Cost = "CrossEntropy")]
public partial class FlowerNet;
