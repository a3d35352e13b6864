using System.Linq;
using NetGen.Tests.Formalism;

namespace NetGen.Onnx.Tests.Harness;

/// <summary>Evaluates networks by the formalism, in double precision.</summary>
internal static class Reference
{
    /// <summary>The outputs of a network.</summary>
    public static double[][] Run(NetworkFile network, double[][] points)
    {
        NetworkDescription description = network.Description;
        int[] layers = [.. Enumerable.Range(1, description.LayerCount)];
        ReferenceNetwork reference = new(
            [.. description.LayerSizes],
            string.Join(",", description.Activations),
            cost: null,
            [.. layers.Select(l => network.Weights(l).ToDoubles().Chunk(description.LayerSizes[l - 1]).ToArray())],
            [.. layers.Select(l => network.Biases(l).ToDoubles())]);
        return reference.Forward(points).Outputs;
    }

    /// <summary>A random network.</summary>
    public static NetworkFile RandomNetwork(RandomNumbers random, int[] sizes, string activations, Precision precision, string? cost = null)
    {
        NetworkDescription description = NetworkDescription.Parse(string.Join(",", sizes), activations, cost, precision);
        return new NetworkFile(
            description,
            [.. random.Weights(sizes, gain: 1.5).Select(matrix => matrix.SelectMany(row => row).ToArray())],
            random.Biases(sizes));
    }

    /// <summary>Random data points.</summary>
    public static double[][] RandomPoints(RandomNumbers random, int count, int inputs) => RandomNumbers.Matrix(count, inputs, random.Normal);
}
