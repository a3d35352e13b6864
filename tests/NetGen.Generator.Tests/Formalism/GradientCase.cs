using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using NetGen.Tests.Formalism;

namespace NetGen.Generator.Tests.Formalism;

/// <summary>A network with a batch and its results by an independent implementation, from tests/Data/gradients.</summary>
internal sealed class GradientCase
{
    private GradientCase(string name, JsonElement json)
    {
        Name = name;
        Layers = json.GetProperty("layers").Deserialize<int[]>()!;
        Activations = json.GetProperty("activations").GetString()!;
        Cost = json.GetProperty("cost").GetString()!;
        Inputs = json.GetProperty("X").Deserialize<double[][]>()!;
        Targets = json.GetProperty("T").Deserialize<double[][]>()!;
        Weights = json.GetProperty("W").Deserialize<double[][][]>()!;
        Biases = json.GetProperty("b").Deserialize<double[][]>()!;
        Outputs = json.GetProperty("outputs").Deserialize<double[][]>()!;
        Published = new NetworkGradient(
            json.GetProperty("J").GetDouble(),
            json.GetProperty("dW").Deserialize<double[][][]>()!,
            json.GetProperty("db").Deserialize<double[][]>()!,
            json.GetProperty("dX").Deserialize<double[][]>()!);
    }

    /// <summary>Every case, by name.</summary>
    public static IReadOnlyDictionary<string, GradientCase> All { get; } = Directory
        .GetFiles(Path.Combine(AppContext.BaseDirectory, "Data", "gradients"), "case*.json")
        .Select(Load)
        .OrderBy(one => one.Name, StringComparer.Ordinal)
        .ToDictionary(one => one.Name, StringComparer.Ordinal);

    public string Name { get; }

    public int[] Layers { get; }

    public string Activations { get; }

    public string Cost { get; }

    public double[][] Inputs { get; }

    public double[][] Targets { get; }

    public double[][][] Weights { get; }

    public double[][] Biases { get; }

    public double[][] Outputs { get; }

    /// <summary>J and its derivatives as they stand in the file.</summary>
    public NetworkGradient Published { get; }

    /// <summary>J and its derivatives as the formalism has them.</summary>
    /// <remarks>
    /// The file's, but where a hardsigmoid takes part: there PyTorch multiplies by the single-precision number next to 1/6, in
    /// double precision too, and is 3e-8 off. That this is all that is off is a test of the reference.
    /// </remarks>
    public NetworkGradient Expected => UsesHardSigmoid ? Reference().Gradient(Inputs, Targets) : Published;

    private bool UsesHardSigmoid => Activations.Contains("hardsigmoid", StringComparison.Ordinal);

    /// <summary>The same network for the reference.</summary>
    public ReferenceNetwork Reference() => new(Layers, Activations, Cost, Weights, Biases);

    /// <summary>The same network, hardsigmoid's derivative rounded as PyTorch rounds it.</summary>
    public ReferenceNetwork PublishedReference()
    {
        ReferenceNetwork exact = Reference();
        return new(Layers, Activations, Cost, Weights, Biases)
        {
            Activations = [.. exact.Activations.Select(activation => activation.Name == "hardsigmoid"
                ? activation with { Derivative = z => activation.Derivative!(z) == 0 ? 0 : 1f / 6f }
                : activation)],
        };
    }

    private static GradientCase Load(string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        return new GradientCase(Path.GetFileNameWithoutExtension(path), document.RootElement);
    }
}
