using NetGen;

namespace Browser;

/// <summary>The network. The generator adds everything that it does.</summary>
[Network(2, 4, 1, Activations = "tanh,sigmoid", Cost = "CrossEntropy")]
public partial class FlowerNet;
