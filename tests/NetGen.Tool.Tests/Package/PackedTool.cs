using System;
using System.IO;
using System.Threading.Tasks;
using NetGen.Generator.Tests.Harness;
using NetGen.Generator.Tests.Package;
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

        string clone = Path.Combine(Folder, "clone");
        foreach (string part in (string[])["src", "generator", "docs"])
        {
            Copy(Repository.Path(part), Path.Combine(clone, part));
        }

        foreach (string file in Directory.GetFiles(Repository.Root))
        {
            File.Copy(file, Path.Combine(clone, Path.GetFileName(file)));
        }

        foreach (string project in (string[])["NetGen", "NetGen.Onnx", "NetGen.Tool"])
        {
            DotNetResult pack = await DotNet.RunAsync(
                clone, packages: null, "pack", $"src/{project}", "--output", Feed, "-p:UseSharedCompilation=false", "-p:NuGetAudit=false", "-p:RunAnalyzers=false");
            pack.AssertSuccess();
        }

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

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }

        foreach (string folder in Directory.GetDirectories(from))
        {
            string name = Path.GetFileName(folder);
            if (name is not ("bin" or "obj"))
            {
                Copy(folder, Path.Combine(to, name));
            }
        }
    }
}
