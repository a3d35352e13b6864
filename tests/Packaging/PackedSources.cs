using System.IO;
using System.Threading.Tasks;

namespace NetGen.Packaging;

/// <summary>Packs a copy of the sources, so that no other build of the clone is disturbed.</summary>
internal static class PackedSources
{
    /// <summary>Packs projects into a feed.</summary>
    /// <param name="folder">Where the copy is made.</param>
    /// <param name="feed">The folder that the packages come to lie in.</param>
    /// <param name="projects">The projects of <c>src</c>.</param>
    public static async Task PackAsync(string folder, string feed, params string[] projects)
    {
        string clone = Path.Combine(folder, "clone");
        foreach (string part in (string[])["src", "generator", "docs"])
        {
            CopyFolder(Repository.Path(part), Path.Combine(clone, part));
        }

        foreach (string file in Directory.GetFiles(Repository.Root))
        {
            File.Copy(file, Path.Combine(clone, Path.GetFileName(file)));
        }

        foreach (string project in projects)
        {
            CommandResult pack = await DotNet.RunAsync(
                clone, packages: null, "pack", $"src/{project}", "--output", feed, "-p:UseSharedCompilation=false", "-p:NuGetAudit=false", "-p:RunAnalyzers=false");
            pack.AssertSuccess();
        }
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
