using System.IO;

namespace NetGen;

/// <summary>
/// Opens regular files only. A pipe would block until somebody writes to it, some devices never end, and a path may come from
/// whoever made the file that is being read.
/// </summary>
/// <remarks>
/// .NET tells pipes, devices and sockets from files only once they are open, and opening a pipe blocks. They have no length,
/// though, unlike every file worth reading: so an empty file is not opened. Links are followed first, as the length of a link is
/// that of its text.
/// </remarks>
internal static class RegularFile
{
    /// <summary>The length of the longest array that every runtime has.</summary>
    public const int MostBytes = int.MaxValue - 64;

    private const int BufferSize = 64 * 1024;

    /// <summary>Opens a file that is not empty.</summary>
    /// <param name="path">Where it is. A link is followed.</param>
    /// <exception cref="InvalidDataException">It is empty, or not a regular file.</exception>
    /// <exception cref="IOException">It does not exist, is a folder, or cannot be opened.</exception>
    public static FileStream OpenRead(string path)
    {
        string full = Path.GetFullPath(path);
        bool isLink = RealPath.IsLink(full);
        if (isLink && !RealPath.CanFollowLinks)
        {
            throw new IOException($"'{path}' is a symbolic link, which this runtime cannot follow safely; use the path of the file itself.");
        }

        string real = isLink ? RealPath.Of(full) : full;
        if (Directory.Exists(real))
        {
            throw new IOException($"'{path}' is a folder, not a file.");
        }

        var file = new FileInfo(real);
        if (file.Exists ? file.Length == 0 : isLink && File.Exists(full))
        {
            throw NotRegular(path);
        }

        // A missing file is reported by the runtime.
        var stream = new FileStream(real, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize);
        if (stream.CanSeek && stream.Length > 0)
        {
            return stream;
        }

        stream.Dispose();
        throw NotRegular(path);
    }

    /// <summary>Reads a file into an array of its length, so that its bytes are in memory once.</summary>
    /// <param name="path">Where it is. A link is followed.</param>
    /// <exception cref="InvalidDataException">It is empty, longer than 2 GB, or not a regular file.</exception>
    /// <exception cref="IOException">It does not exist, is a folder, or cannot be read.</exception>
    public static byte[] ReadAllBytes(string path)
    {
        using FileStream stream = OpenRead(path);
        return stream.Length <= MostBytes
            ? Read(stream, (int)stream.Length)
            : throw new InvalidDataException($"The file has {stream.Length} bytes; at most 2 GB can be read.");
    }

    /// <summary>Reads some bytes from where the file stands.</summary>
    /// <exception cref="IOException">The file is shorter.</exception>
    public static byte[] Read(FileStream stream, int length)
    {
        byte[] bytes = new byte[length];
        for (int filled = 0; filled < length;)
        {
            int read = stream.Read(bytes, filled, length - filled);
            filled += read > 0 ? read : throw new EndOfStreamException($"The file '{stream.Name}' was cut short while it was read.");
        }

        return bytes;
    }

    private static InvalidDataException NotRegular(string path) =>
        new($"'{path}' is empty, or is not a regular file but a pipe, a device or a socket.");
}
