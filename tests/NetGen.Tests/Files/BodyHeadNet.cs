namespace NetGen.Tests.Files;

/// <summary>The network of Data/safetensors/body_head.safetensors.</summary>
[Network(4, 4, 4, 4, 4, 4, 4, 2)]
internal sealed partial class BodyHeadNet;
