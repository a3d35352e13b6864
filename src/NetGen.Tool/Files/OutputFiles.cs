using System;
using System.IO;
using System.Linq;
using NetGen.Tool.Output;

namespace NetGen.Tool.Files;

/// <summary>
/// The files that a command writes. None replaces the command's input, nor any other file without <c>--force</c>. Each appears as a
/// whole or, after a failure such as a full disk, not at all.
/// </summary>
/// <param name="input">The file that the command reads. Null: the standard input.</param>
/// <param name="replaces">Whether existing files may be replaced.</param>
internal sealed class OutputFiles(string? input, bool replaces)
{
    /// <summary>Refuses a file that must not be written.</summary>
    /// <param name="path">The file as the user has given it.</param>
    public void Check(string path)
    {
        GivenPath.Check(path, "output file");
        if (Directory.Exists(path) || Path.EndsInDirectorySeparator(path))
        {
            throw new ToolException($"The output '{Printable.Name(path)}' is a folder, not a file.");
        }

        if (input is not null && FileIdentity.AreSame(input, path))
        {
            throw new ToolException($"The output '{Printable.Name(path)}' is the input file; choose another name.");
        }

        if (input is not null && replaces && File.Exists(path) && ExternalWeights.Of(input).Any(file => FileIdentity.AreSame(file, path)))
        {
            throw new ToolException($"The output '{Printable.Name(path)}' holds weights of the input file; choose another name.");
        }

        if (FileIdentity.Of(path) is { IsRegular: false })
        {
            throw new ToolException($"The output '{Printable.Name(path)}' is a device or a pipe, not a file.");
        }

        if (File.Exists(path) && !replaces)
        {
            throw new ToolException($"The file '{Printable.Name(path)}' already exists; --force replaces it.");
        }
    }

    /// <summary>Writes files: all of them, or none where one cannot be written.</summary>
    /// <param name="files">The files as the user has given them, which have been checked, and what writes their content.</param>
    public static void Write(params (string Path, Action<Stream> Content)[] files) => Write(files, 0);

    // A file gets its name when those after it have theirs: by then its own content is on the disk.
    private static void Write((string Path, Action<Stream> Content)[] files, int index)
    {
        if (index == files.Length)
        {
            return;
        }

        (string path, Action<Stream> content) = files[index];
        try
        {
            AtomicFile.Write(path, stream =>
            {
                content(stream);
                stream.Flush();
                Write(files, index + 1);
            });
        }
        catch (Exception failure) when (FailureText.IsOfFile(failure))
        {
            throw new ToolException(failure.Message);
        }
        catch (ArgumentOutOfRangeException tooLarge) when (tooLarge.ParamName == "value")
        {
            // What .NET makes of EFBIG.
            throw new ToolException($"Cannot write '{Printable.Name(path)}': the file is too large for the disk, or for a limit of the process.");
        }
    }
}
