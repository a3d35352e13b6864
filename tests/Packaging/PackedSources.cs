using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace NetGen.Packaging;

/// <summary>Packs a copy of the sources, so that no other build of the clone is disturbed.</summary>
internal static class PackedSources
{
    /// <summary>The commit that the copy says it is of.</summary>
    public const string Commit = "0123456789abcdef0123456789abcdef01234567";

    /// <summary>What the copy is built with. With other options it would be built anew.</summary>
    public static string[] Options { get; } =
        ["-p:ContinuousIntegrationBuild=true", "-p:UseSharedCompilation=false", "-p:NuGetAudit=false", "-p:RunAnalyzers=false"];

    /// <summary>Where the copy is. The README calls it by this name.</summary>
    /// <param name="folder">The folder that is packed in.</param>
    public static string Clone(string folder) => Path.Combine(folder, "netgen");

    /// <summary>Packs projects into a feed.</summary>
    /// <param name="folder">Where the copy is made.</param>
    /// <param name="feed">The folder that the packages come to lie in.</param>
    /// <param name="projects">The projects of <c>src</c>.</param>
    public static async Task PackAsync(string folder, string feed, params string[] projects)
    {
        Copy(Clone(folder));
        foreach (string project in projects)
        {
            await RunAsync(folder, "pack", $"src/{project}", "--output", feed);
        }
    }

    /// <summary>Runs a command in the copy, with the options of every build there.</summary>
    /// <param name="folder">Where the copy is made.</param>
    /// <param name="command">What follows <c>dotnet</c>.</param>
    public static async Task RunAsync(string folder, params string[] command) =>
        (await DotNet.RunAsync(Clone(folder), packages: null, [.. command, .. Options])).AssertSuccess();

    /// <summary>Copies what the packages are made of.</summary>
    public static void Copy(string clone)
    {
        foreach (string part in (string[])["src", "generator", "docs"])
        {
            CopyFolder(Repository.Path(part), Path.Combine(clone, part));
        }

        // In a worktree .git is a file, which belongs to the clone.
        foreach (string file in Directory.GetFiles(Repository.Root).Where(file => Path.GetFileName(file) != ".git"))
        {
            File.Copy(file, Path.Combine(clone, Path.GetFileName(file)));
        }

        // As much of a clone as a build looks at, for what the packages say of their sources.
        string git = Path.Combine(clone, ".git");
        Directory.CreateDirectory(Path.Combine(git, "objects"));
        Directory.CreateDirectory(Path.Combine(git, "refs"));
        File.WriteAllText(Path.Combine(git, "HEAD"), Commit + "\n");
        File.WriteAllText(Path.Combine(git, "config"), "[remote \"origin\"]\n\turl = https://github.com/netgen/netgen.git\n");
    }

    /// <summary>Copies a folder without what builds have left in it.</summary>
    public static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
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
