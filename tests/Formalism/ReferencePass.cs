namespace NetGen.Tests.Formalism;

/// <summary>Forward propagation of a batch, every layer kept.</summary>
/// <param name="Z">The pre-activations Z(l) by layer, data point and unit. Layer 0 has none.</param>
/// <param name="A">The activations A(l) by layer, data point and unit. A(0) is X.</param>
internal sealed record ReferencePass(double[][][] Z, double[][][] A)
{
    /// <summary>A(L).</summary>
    public double[][] Outputs => A[^1];
}
