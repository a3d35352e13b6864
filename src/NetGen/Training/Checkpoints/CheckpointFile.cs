using System;
using System.Buffers.Binary;
using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace NetGen;

/// <summary>A file that is whole or does not exist: a header, the content, and a digest of both.</summary>
/// <remarks>docs/training.md describes it byte by byte.</remarks>
internal static class CheckpointFile
{
    /// <summary>The bytes before the content: what it is, the version of the format, the content's length.</summary>
    public const int HeaderLength = 8 + 4 + 8;

    private const int Version = 1;
    private const int DigestLength = 32;

    private static readonly byte[] Magic = Encoding.ASCII.GetBytes("NETGENCK");

    /// <summary>Replaces a file. Whatever happens meanwhile, the old or the new one is there afterwards, and whole.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">Room for the header, then the content. The digest is appended.</param>
    public static void Replace(string path, MemoryStream content)
    {
        int length = (int)content.Length;
        content.SetLength(length + DigestLength);
        byte[] bytes = content.GetBuffer();
        Magic.CopyTo(bytes, 0);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), Version);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(12), length - HeaderLength);
        Digest(bytes.AsSpan(0, length)).CopyTo(bytes, length);

        AtomicFile.Write(path, stream => stream.Write(bytes, 0, length + DigestLength));
    }

    /// <summary>Reads what the content says.</summary>
    /// <exception cref="InvalidDataException">It is no checkpoint, or a damaged one: the digest may be right and the content still wrong.</exception>
    public static TResult Parse<TResult>(string path, Func<BinaryReader, TResult> read)
    {
        using var reader = new BinaryReader(Read(path));
        try
        {
            return read(reader);
        }
        catch (EndOfStreamException exception)
        {
            throw new InvalidDataException($"{path} is damaged: it ends too soon.", exception);
        }
        catch (Exception exception) when (exception is InvalidDataException or FormatException or OverflowException or ArgumentException or IOException)
        {
            throw new InvalidDataException($"{path} is damaged: {exception.Message}", exception);
        }
    }

    private static MemoryStream Read(string path)
    {
        byte[] bytes = RegularFile.ReadAllBytes(path);
        if (bytes.Length < HeaderLength + DigestLength || !bytes.AsSpan(0, Magic.Length).SequenceEqual(Magic))
        {
            throw new InvalidDataException($"{path} is not a checkpoint.");
        }

        int version = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(8));
        if (version != Version)
        {
            throw new InvalidDataException(FormattableString.Invariant($"{path} is a checkpoint of version {version}; this library reads version {Version}."));
        }

        long length = BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(12));
        int digestStart = bytes.Length - DigestLength;
        if (length != digestStart - HeaderLength || !bytes.AsSpan(digestStart).SequenceEqual(Digest(bytes.AsSpan(0, digestStart))))
        {
            throw new InvalidDataException($"{path} is damaged: its length or its checksum is wrong.");
        }

        return new MemoryStream(bytes, HeaderLength, (int)length, writable: false);
    }

    private static byte[] Digest(ReadOnlySpan<byte> bytes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(bytes);
        return hash.GetHashAndReset();
    }
}
