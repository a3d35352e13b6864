using System;
using System.IO;
using System.Threading.Tasks;
using NetGen.Packaging;
using Xunit;

namespace NetGen.Tool.Tests.Package;

/// <summary>The packages, packed once from a copy of the sources into a feed that holds nothing else.</summary>
public sealed class PackedTool : IAsyncLifetime
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "package");

    /// <summary>The folder of the packages.</summary>
    public string Feed { get; } = Path.Combine(Folder, "feed");

    /// <summary>A cache that holds nothing at all.</summary>
    internal string Packages { get; } = Path.Combine(Folder, "cache");

    /// <summary>Where the user works.</summary>
    internal string Work { get; } = Path.Combine(Folder, "work");

    public async Task InitializeAsync()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        await PackedSources.PackAsync(Folder, Feed, "NetGen", "NetGen.Onnx", "NetGen.Tool");

        // Settings of the clone stay out of the user's projects.
        Directory.CreateDirectory(Work);
        File.WriteAllText(Path.Combine(Work, "Directory.Build.props"), "<Project><PropertyGroup><UseSharedCompilation>false</UseSharedCompilation></PropertyGroup></Project>\n");
        File.WriteAllText(Path.Combine(Work, "Directory.Packages.props"), "<Project />\n");
        File.WriteAllText(Path.Combine(Work, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="feed" value="{Feed}" />
              </packageSources>
              <fallbackPackageFolders>
                <clear />
              </fallbackPackageFolders>
            </configuration>

            """);
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
