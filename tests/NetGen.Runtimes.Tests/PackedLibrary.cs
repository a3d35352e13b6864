using System;
using System.IO;
using System.IO.Compression;
using System.Threading.Tasks;
using NetGen.Packaging;
using Xunit;

namespace NetGen.Runtimes.Tests;

/// <summary>
/// The package in a feed of its own, with copies of the projects and samples that use it. What they need besides comes from the usual
/// sources; the cache holds nothing at first.
/// </summary>
public sealed class PackedLibrary : IAsyncLifetime
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "package");

    private static readonly string Feed = Path.Combine(Folder, "feed");

    /// <summary>The copy of the sources that the package is packed from.</summary>
    internal static string Clone { get; } = PackedSources.Clone(Folder);

    /// <summary>The cache that the projects restore into.</summary>
    internal string Packages { get; } = Path.Combine(Folder, "cache");

    /// <summary>The package's file.</summary>
    internal string PackageFile { get; private set; } = "";

    /// <summary>The file of its symbols.</summary>
    internal string SymbolsFile => Path.ChangeExtension(PackageFile, "snupkg");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        PackedSources.CopyFolder(Repository.Path("tests", "NetGen.Runtimes.Tests", "Projects"), Folder);
        File.Copy(Repository.Path("Directory.Packages.props"), Path.Combine(Folder, "Directory.Packages.props"));
        await PackedSources.PackAsync(Folder, Feed, "NetGen");
        PackageFile = Assert.Single(Directory.GetFiles(Feed, "NetGen.*.nupkg"));
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>The folder of one of the projects.</summary>
    internal static string Project(string name) => Path.Combine(Folder, name);

    /// <summary>A copy of one of the samples, which is built with <c>-p:NetGenPackage=true</c>.</summary>
    internal static string Sample(string name)
    {
        string folder = Path.Combine(Folder, name);
        PackedSources.CopyFolder(Repository.Path("samples", name), folder);
        return folder;
    }

    /// <summary>A file in the package.</summary>
    internal byte[] Read(string path) => Read(PackageFile, path);

    /// <summary>A file in a package, that of the symbols for example.</summary>
    internal static byte[] Read(string package, string path)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        using Stream stream = (archive.GetEntry(path) ?? throw new FileNotFoundException($"{package} has no {path}.")).Open();
        using MemoryStream content = new();
        stream.CopyTo(content);
        return content.ToArray();
    }

    /// <summary>Runs <c>dotnet</c> with the cache of these tests.</summary>
    internal Task<CommandResult> DotNetAsync(string folder, params string[] arguments) => DotNet.RunAsync(folder, Packages, arguments);
}
