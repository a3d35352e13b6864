using System.IO;
using System.Threading.Tasks;
using NetGen.Packaging;
using Xunit;

namespace NetGen.Runtimes.Tests;

/// <summary>The program in Projects/Mono, built from the package and run by Mono, both once.</summary>
public sealed class MonoProgram(PackedLibrary library) : IAsyncLifetime
{
    private static readonly string Folder = PackedLibrary.Project("Mono");

    /// <summary>The folder of the program and the library.</summary>
    internal static string Binaries { get; } = Path.Combine(Folder, "bin", "Release", "netstandard2.1");

    /// <summary>What the program printed.</summary>
    internal PrintedResults Results { get; private set; } = new("");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (!Command.Exists("mono"))
        {
            return;
        }

        ReferenceProgram.Write(Folder, ReferenceProgram.All);
        foreach (string file in Directory.GetFiles(Repository.Path("samples", "Frozen"), "*.safetensors"))
        {
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
        }

        CommandResult build = await library.DotNetAsync(Folder, "build", "-c", "Release", "-p:RunAnalyzers=false");
        build.AssertSuccess();
        Results = await RunAsync(Folder, Path.Combine(Binaries, "OnMono.dll"), Folder);
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>Runs a program by Mono.</summary>
    internal static async Task<PrintedResults> RunAsync(string folder, params string[] arguments) =>
        new(await Command.OutputAsync(folder, "mono", arguments));
}
