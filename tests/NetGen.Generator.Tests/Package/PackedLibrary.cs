using System;
using System.IO;
using System.Threading.Tasks;
using NetGen.Generator.Tests.Harness;
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

    /// <summary>Packs a copy of the sources, so that no other build of the clone is disturbed.</summary>
    public async Task InitializeAsync()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        CopyFolder(Repository.Path("tests", "NetGen.Generator.Tests", "Package", "Projects"), Folder);
        CopyFolder(Path.Combine(AppContext.BaseDirectory, "standard", "feed"), Feed);
        string sources = CopySources();

        DotNetResult pack = await DotNet.RunAsync(
            sources, packages: null, "pack", "src/NetGen", "--output", Feed, "-p:UseSharedCompilation=false", "-p:NuGetAudit=false");
        pack.AssertSuccess();
        PackageFile = Assert.Single(Directory.GetFiles(Feed, "NetGen.*.nupkg"));
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>The folder of one of the projects.</summary>
    internal static string Project(string name) => Path.Combine(Folder, name);

    private static string CopySources()
    {
        string copy = Path.Combine(Folder, "clone");
        foreach (string part in (string[])["src", "generator"])
        {
            CopyFolder(Repository.Path(part), Path.Combine(copy, part));
        }

        foreach (string file in Directory.GetFiles(Repository.Root))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        return copy;
    }

    private static void CopyFolder(string from, string to)
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
                CopyFolder(folder, Path.Combine(to, name));
            }
        }
    }
}
