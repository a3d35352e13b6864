namespace NetGen.Onnx.Tests.Export;

[Network(5, 16, 8, 3, Activations = "silu,leakyrelu(0.1),identity")]
internal sealed partial class PolicyNet;
