using System;
using System.IO;

namespace NetGen;

/// <summary>The bytes of a stream, of which the first can be looked at before they are read.</summary>
internal sealed class StreamBytes
{
    private const int ChunkLength = 1 << 14;

    private readonly Stream _stream;
    private readonly bool _isLengthKnown;
    private int _position;

    /// <summary>Reads the first bytes.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="length">How many bytes it has; null if that is not known.</param>
    public StreamBytes(Stream stream, long? length)
    {
        _stream = stream;
        _isLengthKnown = length is not null;
        byte[] start = new byte[FileFormat.StartLength];
        Array.Resize(ref start, Fill(start, 0, start.Length));
        Start = start;
    }

    /// <summary>The first bytes: as many as tell what the file is, or all that there are.</summary>
    public byte[] Start { get; }

    /// <summary>Passes some of the first bytes.</summary>
    public void Skip(int count) => _position += count;

    /// <summary>Reads so many bytes. If the stream may be shorter, memory is taken as bytes come.</summary>
    /// <exception cref="InvalidDataException">The stream ends before.</exception>
    public byte[] Read(int count)
    {
        byte[] bytes = new byte[_isLengthKnown ? count : Math.Min(count, ChunkLength)];
        int length = Math.Min(Start.Length - _position, count);
        Array.Copy(Start, _position, bytes, 0, length);
        _position += length;
        while (length < count)
        {
            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, (int)Math.Min(count, 2L * bytes.Length));
            }

            int read = Fill(bytes, length, bytes.Length - length);
            length += read;
            if (read == 0)
            {
                throw new InvalidDataException("The file ends before its header and its tensors do.");
            }
        }

        return bytes;
    }

    /// <summary>Whether no bytes are left.</summary>
    public bool IsAtEnd() => _position == Start.Length && Fill(new byte[1], 0, 1) == 0;

    // As many as there are, up to so many.
    private int Fill(byte[] bytes, int start, int count)
    {
        int filled = 0;
        while (filled < count)
        {
            int read = _stream.Read(bytes, start + filled, count - filled);
            if (read == 0)
            {
                break;
            }

            filled += read;
        }

        return filled;
    }
}
