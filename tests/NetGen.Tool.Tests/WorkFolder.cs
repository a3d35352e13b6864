using System;
using System.IO;

namespace NetGen.Tool.Tests;

/// <summary>A folder that is there as long as a test.</summary>
public sealed class WorkFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-tool").FullName;

    /// <summary>A file in it.</summary>
    public string this[string name] => Path.Combine(_folder, name);

    /// <summary>The folder.</summary>
    public string Root => _folder;

    /// <summary>A model of another tool.</summary>
    public static string Model(string name) => Path.Combine(AppContext.BaseDirectory, "Data", "onnx", name + ".onnx");

    /// <summary>Writes a small network.</summary>
    public string Network(string name, Action<double[]>? change = null, string activations = "tanh,sigmoid", int outputs = 1, string? cost = "CrossEntropy")
    {
        double[] weights = [1, -1, 0.5, 0, 2, -2, 0.25, 3];
        change?.Invoke(weights);
        NetworkDescription description = NetworkDescription.Parse($"2,4,{outputs}", activations, cost);
        double[] output = new double[4 * outputs];
        Array.Fill(output, 0.5);
        new NetworkFile(description, [weights, output], [new double[4], new double[outputs]]).Save(this[name]);
        return this[name];
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
