using NetGen;

namespace Flower;

/// <summary>The network of the package's README.</summary>
[Network(2, 4, 1, Activations = "tanh,sigmoid", Cost = "CrossEntropy")]
internal sealed partial class FlowerNet;
