using System;
using System.Diagnostics;
using System.IO;

namespace NetGen;

/// <summary>
/// Replaces a file in one step: at every moment, whatever fails, either the whole old file or the whole new one is there.
/// </summary>
/// <remarks>
/// The content goes into a temporary file in the same folder, which is renamed once it is complete and on the disk. Its name is
/// unique to the writer, so that writers do not disturb each other and no file of the user is overwritten. If the path is a
/// symbolic link, the file that it points to is replaced and the link stays. An existing file keeps its Unix permissions.
/// Exceptions name the path that the caller gave, never the temporary file.
/// </remarks>
internal static class AtomicFile
{
    /// <summary>Replaces or creates a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or the file is read-only, or the path is a folder.</exception>
    /// <exception cref="IOException">The disk is full, or the file cannot be written for another reason.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        string temporary = "";
        try
        {
            string target = Target(path);
            temporary = TemporaryBeside(target);
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024))
            {
                KeepPermissions(target, temporary);
                write(stream);

                // To the disk itself: otherwise a power cut could leave the new name with none of the new bytes.
                stream.Flush(flushToDisk: true);
            }

            Rename(temporary, target);
        }
        catch (Exception exception)
        {
            Delete(temporary);
            if (exception is IOException or UnauthorizedAccessException)
            {
                throw WriteFailure.Of(path, temporary, exception);
            }

            throw;
        }
    }

    /// <summary>Throws what <see cref="Write"/> would throw because of the path, the folder or its permissions; writes nothing.</summary>
    /// <param name="path">The file.</param>
    public static void CheckWritable(string path)
    {
        string temporary = "";
        try
        {
            temporary = TemporaryBeside(Target(path));
            new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None).Dispose();
            File.Delete(temporary);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw WriteFailure.Of(path, temporary, exception);
        }
    }

    /// <summary>Gives a file, written and flushed, the name of another in one step.</summary>
    public static void Rename(string temporary, string path)
    {
#if NET
        File.Move(temporary, path, overwrite: true);
#else
        if (File.Exists(path))
        {
            File.Replace(temporary, path, null);
        }
        else
        {
            File.Move(temporary, path);
        }
#endif
    }

    /// <summary>The file to replace: that which a symbolic link points to. .NET Standard cannot follow links and replaces the link.</summary>
    public static string Target(string path)
    {
        string full = Path.GetFullPath(path);
#if NET
        if (new FileInfo(full).LinkTarget is not null)
        {
            full = File.ResolveLinkTarget(full, returnFinalTarget: true)!.FullName;
        }
#endif
        if (Directory.Exists(full))
        {
            throw new UnauthorizedAccessException("it is a folder. Add the name of a file.");
        }

        if (File.Exists(full) && (File.GetAttributes(full) & FileAttributes.ReadOnly) != 0)
        {
            throw new UnauthorizedAccessException("it is read-only. Make it writable or choose another name.");
        }

        CheckRegular(full);
        return full;
    }

    // A pipe or a device is not to be replaced by a file of its name. Only once it is open, .NET tells it from a file; for reading
    // and writing, a pipe opens without blocking.
    private static void CheckRegular(string full)
    {
        if (!File.Exists(full) || new FileInfo(full).Length > 0)
        {
            return;
        }

        try
        {
            using var stream = new FileStream(full, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, 1);
            if (stream.CanSeek)
            {
                stream.SetLength(0);
                return;
            }
        }
        catch (IOException)
        {
            // A device has no length to set.
        }

        throw new UnauthorizedAccessException("it is not a regular file but a pipe or a device. Choose another name.");
    }

    // Short, since the target's own name may already be as long as the file system allows.
    private static string TemporaryBeside(string target)
    {
        using var process = Process.GetCurrentProcess();
        string name = FormattableString.Invariant($".netgen-{process.Id}-{Guid.NewGuid():N}.tmp");
        return Path.Combine(Path.GetDirectoryName(target) ?? throw new UnauthorizedAccessException("it is a folder. Add the name of a file."), name);
    }

    private static void KeepPermissions(string target, string temporary)
    {
#if NET
        if (!OperatingSystem.IsWindows() && File.Exists(target))
        {
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));
        }
#endif
    }

    private static void Delete(string temporary)
    {
        try
        {
            if (temporary.Length > 0)
            {
                File.Delete(temporary);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It was never created, or the disk is gone: the exception that led here says why.
        }
    }
}
