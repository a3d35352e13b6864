using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using NetGen.Packaging;
using Xunit;

namespace NetGen.Runtimes.Tests;

/// <summary>The folder that Unity's package manager takes, built from the copy of the sources that the package was packed from.</summary>
public sealed class UnityPackage : IAsyncLifetime
{
    /// <summary>The folder.</summary>
    internal static string Folder { get; } = PackedLibrary.Project("com.netgen.netgen");

    /// <summary>What the library's users reference.</summary>
    internal static string Library { get; } = Path.Combine(Folder, "Runtime", "NetGen.dll");

    /// <summary>What the compiler loads.</summary>
    internal static IReadOnlyList<string> Analyzers { get; } =
        [Path.Combine(Folder, "Analyzers", "NetGen.Generator.dll"), Path.Combine(Folder, "Analyzers", "NetGen.CodeFixes.dll")];

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        CommandResult build = await DotNet.RunAsync(
            PackedLibrary.Clone, packages: null, ["build", "src/NetGen", "--no-restore", "-t:UnityPackage", $"-p:UnityPackageFolder={Folder}", .. PackedSources.Options]);
        build.AssertSuccess();
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;
}
