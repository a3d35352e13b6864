using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Harness;
using NetGen.Tests.Formalism;

namespace NetGen.Generator.Tests.Frozen;

/// <summary>A network with random numbers, its file, and the file's text form.</summary>
internal sealed class FrozenNetwork
{
    public FrozenNetwork(string sizes, string activations, string cost = "MeanSquaredError", Precision precision = Precision.Single, int seed = 1)
    {
        Description = NetworkDescription.Parse(sizes, activations, cost, precision);
        RandomNumbers random = new(seed);
        double[][] weights = [.. random.Weights(Description.LayerSizes, gain: 1).Select(layer => layer.SelectMany(row => row).ToArray())];
        if (precision == Precision.Double)
        {
            // Bits that single precision has no place for.
            weights = [.. weights.Select(layer => layer.Select(weight => weight / 3).ToArray())];
        }

        File = new NetworkFile(Description, weights, random.Biases(Description.LayerSizes));
        Random = random;
    }

    public NetworkDescription Description { get; }

    public NetworkFile File { get; }

    public RandomNumbers Random { get; }

    /// <summary>The file as it stands on the disk.</summary>
    public byte[] Bytes
    {
        get
        {
            using MemoryStream stream = new();
            File.Save(stream);
            return stream.ToArray();
        }
    }

    /// <summary>The arguments of the attribute but for Weights.</summary>
    public string Arguments =>
        $"{string.Join(", ", Description.LayerSizes)}, Activations = \"{string.Join(",", Description.Activations)}\", Cost = \"{Description.Cost}\", Precision = Precision.{Description.Precision}";

    public AdditionalText Text(string name = "net.safetensors") => Text(File, $"/project/obj/netgen/{name}.netgen", name);

    public static AdditionalText Text(NetworkFile file, string path, string? name)
    {
        using StringWriter writer = new();
        file.WriteText(writer, name);
        return new FileText(path, writer.ToString());
    }

    /// <summary>A class with the frozen network, one with an instance, and calls of both for a test from outside.</summary>
    public string Source(string further = "")
    {
        string real = Description.Precision == Precision.Double ? "double" : "float";
        return $$"""
            using System.IO;
            using NetGen;

            /// <summary>Frozen.</summary>
            [Network({{Arguments}}, Weights = "net.safetensors"{{further}})]
            public static partial class FrozenNet { }

            /// <summary>With an instance.</summary>
            [Network({{Arguments}})]
            public partial class LiveNet { }

            /// <summary>Calls.</summary>
            public static class Probe
            {
                /// <summary>Forward propagation.</summary>
                public static {{real}}[] Forward({{real}}[] inputs, bool columns)
                {
                    var outputs = new {{real}}[inputs.Length / FrozenNet.InputSize * FrozenNet.OutputSize];
                    FrozenNet.Forward(inputs, outputs, columns ? BatchLayout.SampleColumns : BatchLayout.SampleRows);
                    return outputs;
                }

                /// <summary>J.</summary>
                public static {{real}} Cost({{real}}[] inputs, {{real}}[] targets, bool columns, {{real}}[] sampleWeights) =>
                    FrozenNet.Cost(inputs, targets, columns ? BatchLayout.SampleColumns : BatchLayout.SampleRows, sampleWeights);

                /// <summary>The same of the network with an instance.</summary>
                public static {{real}}[] LiveForward(byte[] file, {{real}}[] inputs, bool columns)
                {
                    var outputs = new {{real}}[inputs.Length / LiveNet.InputSize * LiveNet.OutputSize];
                    LiveNet.Load(new MemoryStream(file)).Forward(inputs, outputs, columns ? BatchLayout.SampleColumns : BatchLayout.SampleRows);
                    return outputs;
                }

                /// <summary>The same of the network with an instance.</summary>
                public static {{real}} LiveCost(byte[] file, {{real}}[] inputs, {{real}}[] targets, bool columns, {{real}}[] sampleWeights) =>
                    LiveNet.Load(new MemoryStream(file)).Cost(inputs, targets, columns ? BatchLayout.SampleColumns : BatchLayout.SampleRows, sampleWeights);
            }
            """;
    }

    /// <summary>An array of the network's precision.</summary>
    public Array Numbers(int count) => Description.Precision == Precision.Double
        ? RandomNumbers.Row(count, Random.Normal)
        : RandomNumbers.Row(count, Random.Normal).Select(number => (float)number).ToArray();
}
