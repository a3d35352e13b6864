using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using NetGen.Tool.Output;

namespace NetGen.Tool.Files;

/// <summary>The item by which a project makes a frozen network of a weights file.</summary>
/// <param name="Project">The project. Null: there is none in the file's folder or above it.</param>
/// <param name="Text">The item. Its path is relative to the project, or to the current folder.</param>
internal sealed record ProjectItem(string? Project, string Text)
{
    // What MSBuild does not take literally in an item's path.
    private const string MSBuildCharacters = "%$@'();?*";

    /// <summary>The item for a file.</summary>
    public static ProjectItem Of(string weightsPath)
    {
        string full = Path.GetFullPath(weightsPath);
        string? project = Nearest(Path.GetDirectoryName(full));
        string path = Path.GetRelativePath(project is null ? Directory.GetCurrentDirectory() : Path.GetDirectoryName(project)!, full);
        string text = $"<NetworkWeights Include=\"{Escaped(path.Replace(Path.DirectorySeparatorChar, '/'))}\" />";
        return new ProjectItem(project is null ? null : Path.GetRelativePath(Directory.GetCurrentDirectory(), project), text);
    }

    /// <summary>A path as an attribute of an item: first what MSBuild, then what XML, does not take literally.</summary>
    public static string Escaped(string path)
    {
        StringBuilder text = new();
        foreach (Rune rune in path.EnumerateRunes())
        {
            if (rune.Value < ' ' || (rune.IsAscii && MSBuildCharacters.Contains((char)rune.Value, StringComparison.Ordinal)))
            {
                text.Append(CultureInfo.InvariantCulture, $"%{rune.Value:X2}");
            }
            else if (rune.Value is 0xFFFE or 0xFFFF)
            {
                text.Append(Rune.ReplacementChar); // No XML has these two.
            }
            else if (rune.Value is '&' or '<' or '>' or '"' || !Printable.IsVisible(rune))
            {
                text.Append(CultureInfo.InvariantCulture, $"&#x{rune.Value:X};");
            }
            else
            {
                text.Append(rune);
            }
        }

        return text.ToString();
    }

    private static string? Nearest(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Projects(folder).Order(StringComparer.Ordinal).FirstOrDefault() is { } project)
            {
                return project;
            }
        }

        return null;
    }

    // A folder that may not be listed can be passed on the way up.
    private static string[] Projects(string folder)
    {
        try
        {
            return Directory.GetFiles(folder, "*.csproj");
        }
        catch (Exception failure) when (FailureText.IsOfFile(failure))
        {
            return [];
        }
    }
}
