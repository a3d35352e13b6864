using System;

namespace NetGen.Onnx;

/// <summary>Finds parameters that are not finite.</summary>
internal static class NotFinite
{
    /// <summary>The first one of a layer, in words; null if all are finite.</summary>
    /// <param name="weights">The weights, row by row.</param>
    /// <param name="biases">The biases.</param>
    /// <param name="inputs">How many weights a row has.</param>
    public static string? Find(double[] weights, double[] biases, int inputs)
    {
        int weight = Array.FindIndex(weights, IsNotFinite);
        int bias = Array.FindIndex(biases, IsNotFinite);
        return weight >= 0 ? FormattableString.Invariant($"weight [{weight / inputs}, {weight % inputs}] ({weights[weight]})")
            : bias >= 0 ? FormattableString.Invariant($"bias [{bias}] ({biases[bias]})")
            : null;
    }

    private static bool IsNotFinite(double value) => double.IsNaN(value) || double.IsInfinity(value);
}
