using NetGen;

namespace Frameworks;

/// <summary>Learns exclusive or.</summary>
[Network(2, 4, 1, Activations = "tanh,sigmoid", Cost = "CrossEntropy")]
internal sealed partial class XorNet;

/// <summary>Loops: over vectors on .NET 10, over single numbers elsewhere.</summary>
[Network(16, 24, 3, Activations = "relu,softmax", Cost = "CategoricalCrossEntropy", Precision = Precision.Double)]
internal sealed partial class LoopNet;

/// <summary>Knows exclusive or: relu(x + y) − 2 relu(x + y − 1).</summary>
[Network(Weights = "xor.safetensors")]
internal static partial class FrozenNet;
