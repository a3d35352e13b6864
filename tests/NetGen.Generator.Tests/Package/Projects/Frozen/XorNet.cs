using NetGen;

namespace Frozen;

/// <summary>A network whose file has everything.</summary>
[Network(Weights = "xor.safetensors")]
internal static partial class XorNet;
