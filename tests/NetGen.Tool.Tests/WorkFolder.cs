using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Xunit;

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

    /// <summary>Writes the same network without activation functions and cost, as other tools do.</summary>
    public string Bare(string name, Action<double[]>? change = null) => Network(name, change, activations: "", cost: null);

    /// <summary>Makes a second name of a file.</summary>
    public string HardLink(string name, string file)
    {
        ProcessStartInfo link = OperatingSystem.IsWindows()
            ? new("cmd", ["/c", "mklink", "/H", this[name], file])
            : new("ln", [file, this[name]]);
        using Process process = Process.Start(link)!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return this[name];
    }

    /// <summary>The names of all files in it.</summary>
    public string[] Files => [.. Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_folder, file)).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
