namespace NetGen.Onnx.Tests.Export;

[Network(2, 3, 1, Activations = "Bump,identity")]
internal sealed partial class BumpNet
{
    private static float Bump(float z) => z / (1 + z * z);

    private static float BumpDerivative(float z) => (1 - z * z) / ((1 + z * z) * (1 + z * z));
}
