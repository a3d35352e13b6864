using System;
using System.IO;
using System.Threading.Tasks;
using NetGen.Packaging;
using Xunit;

namespace NetGen.Generator.Tests.Package;

/// <summary>
/// The package, packed once for all tests, in a folder with copies of the projects that use it: a feed that holds nothing else,
/// and a cache that holds nothing at all.
/// </summary>
public sealed class PackedLibrary : IAsyncLifetime
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "package");

    private static readonly string Feed = Path.Combine(Folder, "feed");

    /// <summary>The package's file.</summary>
    public string PackageFile { get; private set; } = "";

    /// <summary>The cache that the projects restore into.</summary>
    internal string Packages { get; } = Path.Combine(Folder, "cache");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        PackedSources.CopyFolder(Repository.Path("tests", "NetGen.Generator.Tests", "Package", "Projects"), Folder);
        PackedSources.CopyFolder(Path.Combine(AppContext.BaseDirectory, "standard", "feed"), Feed);
        await PackedSources.PackAsync(Folder, Feed, "NetGen");
        PackageFile = Assert.Single(Directory.GetFiles(Feed, "NetGen.*.nupkg"));
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>The folder of one of the projects.</summary>
    internal static string Project(string name) => Path.Combine(Folder, name);
}
