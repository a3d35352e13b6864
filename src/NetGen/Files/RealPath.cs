using System.Collections.Generic;
using System.IO;

namespace NetGen;

/// <summary>Follows symbolic links, as <c>realpath</c> does.</summary>
internal static class RealPath
{
    // As many as Linux follows; more are a circle.
    private const int MostLinks = 40;

    /// <summary>Whether this runtime can tell where a link leads: .NET 6 and later can, Mono cannot.</summary>
    public static bool CanFollowLinks => Property is not null;

    private static System.Reflection.PropertyInfo? Property { get; } = typeof(FileSystemInfo).GetProperty("LinkTarget");

    /// <summary>Whether the last part of a path is a link.</summary>
    public static bool IsLink(string path)
    {
        var file = new FileInfo(path);
        return (file.Exists || Directory.Exists(path)) && (file.Attributes & FileAttributes.ReparsePoint) != 0;
    }

    /// <summary>
    /// The path of the same file or folder without links. What does not exist, or cannot be looked at, has no links; without
    /// <see cref="CanFollowLinks"/> nothing has.
    /// </summary>
    /// <param name="path">An absolute path.</param>
    /// <exception cref="IOException">The links form a circle.</exception>
    public static string Of(string path)
    {
        string root = Path.GetPathRoot(path)!;
        string real = root;
        Stack<string> left = new();
        Push(path.Substring(root.Length));
        for (int links = 0; left.Count > 0;)
        {
            string part = left.Pop();
            if (part is "." or "")
            {
                continue;
            }

            if (part == "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
                continue;
            }

            string next = Path.Combine(real, part);
            if (Target(next) is not { } target)
            {
                real = next;
                continue;
            }

            links++;
            if (links > MostLinks)
            {
                throw new IOException($"The symbolic links of '{path}' lead to each other.");
            }

            if (Path.IsPathRooted(target))
            {
                real = Path.GetPathRoot(target)!;
                target = target.Substring(real.Length);
            }

            Push(target);
        }

        return real;

        void Push(string parts)
        {
            string[] all = parts.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
            for (int i = all.Length - 1; i >= 0; i--)
            {
                left.Push(all[i]);
            }
        }
    }

    private static string? Target(string path)
    {
#if NET
        return new FileInfo(path).LinkTarget;
#else
        return (string?)Property?.GetValue(new FileInfo(path));
#endif
    }
}
