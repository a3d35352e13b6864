using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NetGen.Packaging;
using Xunit;

namespace NetGen.Runtimes.Tests;

/// <summary>The program in Projects/Mono, built from the package and run by Mono, both once.</summary>
public sealed class MonoProgram(PackedLibrary library) : IAsyncLifetime
{
    private const string Separator = " = ";

    private readonly Dictionary<string, double[]> _results = [];

    private string _output = "";

    /// <summary>The folder of the project.</summary>
    internal string Folder { get; } = PackedLibrary.Project("Mono");

    /// <summary>The folder of the program and the library.</summary>
    internal string Binaries => Path.Combine(Folder, "bin", "Release", "netstandard2.1");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (!Command.Exists("mono"))
        {
            return;
        }

        ReferenceProgram.Write(Folder);
        foreach (string file in Directory.GetFiles(Repository.Path("samples", "Frozen"), "*.safetensors"))
        {
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
        }

        CommandResult build = await library.DotNetAsync(Folder, "build", "-c", "Release", "-p:RunAnalyzers=false");
        build.AssertSuccess();
        CommandResult run = await Command.RunAsync(Folder, new Dictionary<string, string>(), "mono", Path.Combine(Binaries, "OnMono.dll"), Folder);
        _output = run.AssertSuccess().Output;
        foreach (string line in _output.Split('\n').Where(line => line.Contains(Separator, StringComparison.Ordinal)))
        {
            string[] parts = line.Split(Separator);
            _results[parts[0]] = [.. parts[1].Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
        }
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>What the program printed under a name.</summary>
    internal double[] Result(string name)
    {
        Assert.True(_results.TryGetValue(name, out double[]? numbers), $"The program printed no '{name}', but:\n{Shortened()}");
        return numbers!;
    }

    // The reference cases print hundreds of lines with numbers; what failed is in the others.
    private string Shortened() => string.Join('\n', _output.Split('\n').Where(line => !line.Contains(Separator, StringComparison.Ordinal)));
}
