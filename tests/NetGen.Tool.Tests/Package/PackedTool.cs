using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using NetGen.Packaging;
using Xunit;

namespace NetGen.Tool.Tests.Package;

/// <summary>The packages, packed once from a copy of the sources as the README says, and a folder beside the copy to work in.</summary>
public sealed class PackedTool : IAsyncLifetime
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "package");

    /// <summary>The folder of the packages.</summary>
    public string Feed { get; } = Path.Combine(PackedSources.Clone(Folder), "feed");

    /// <summary>A cache that holds nothing at all.</summary>
    internal string Packages { get; } = Path.Combine(Folder, "cache");

    /// <summary>Where the user works: the folder that holds the clone.</summary>
    internal string Work { get; } = Folder;

    /// <summary>What the README says about packages that are not published.</summary>
    internal ReadmeSection Instructions { get; } = new("Build the packages yourself");

    public async Task InitializeAsync()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        PackedSources.Copy(PackedSources.Clone(Folder));
        foreach (string line in Instructions.All("sh")[0].Split('\n'))
        {
            Assert.StartsWith("dotnet pack ", line, StringComparison.Ordinal);
            await PackedSources.RunAsync(Folder, line["dotnet ".Length..].Split(' '));
        }

        // Settings of the repository stay out of the user's projects. What the packages depend on comes from where this clone has
        // restored it to: tests need no network.
        File.WriteAllText(Path.Combine(Work, "Directory.Build.props"), "<Project><PropertyGroup><UseSharedCompilation>false</UseSharedCompilation></PropertyGroup></Project>\n");
        File.WriteAllText(Path.Combine(Work, "Directory.Packages.props"), "<Project />\n");
        CommandResult locals = await DotNet.RunAsync(Folder, packages: null, "nuget", "locals", "global-packages", "--list");
        string restored = locals.AssertSuccess().Output.Split('\n').First(line => line.Contains("global-packages:", StringComparison.Ordinal)).Split("global-packages:")[1].Trim();
        File.WriteAllText(Path.Combine(Work, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="restored" value="{restored}" />
              </packageSources>
              <fallbackPackageFolders>
                <clear />
              </fallbackPackageFolders>
            </configuration>

            """);
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
