using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace NetGen.Tests.Formalism;

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
        Expected = new NetworkGradient(
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

    /// <summary>J and its derivatives.</summary>
    public NetworkGradient Expected { get; }

    /// <summary>The same network for the reference.</summary>
    public ReferenceNetwork Reference() => new(Layers, Activations, Cost, Weights, Biases);

    private static GradientCase Load(string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        return new GradientCase(Path.GetFileNameWithoutExtension(path), document.RootElement);
    }
}
