using NetGen;

namespace OnArm;

/// <summary>Written out.</summary>
[Network(2, 4, 1, Activations = "tanh,sigmoid", Cost = "CrossEntropy")]
public partial class FlowerNet;

/// <summary>The same in double precision.</summary>
[Network(2, 4, 1, Activations = "tanh,sigmoid", Cost = "CrossEntropy", Precision = Precision.Double)]
public partial class FlowerNetDouble;

/// <summary>Units in the lanes of vectors, and odd sizes.</summary>
[Network(2, 37, 11, 1, Activations = "gelu,softplus,sigmoid", Cost = "CrossEntropy")]
public partial class WideNet;
