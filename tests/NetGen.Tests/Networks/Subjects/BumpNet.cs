namespace NetGen.Tests.Networks.Subjects;

/// <summary>An activation of the user's own.</summary>
[Network(3, 6, 2, Activations = "Bump,sigmoid")]
public partial class BumpNet
{
    private static float Bump(float z) => z / (1 + (z * z));

    private static float BumpDerivative(float z) => (1 - (z * z)) / ((1 + (z * z)) * (1 + (z * z)));
}
