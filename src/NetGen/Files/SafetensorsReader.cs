using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace NetGen;

/// <summary>
/// Reads safetensors: 8 bytes with the length of the header, the header in JSON, the tensors' bytes without gaps. Every length,
/// offset and shape is compared with the bytes that are there before anything is made of it.
/// </summary>
internal static class SafetensorsReader
{
    // The reference implementation refuses longer headers too.
    private const long MaximumHeaderLength = 100_000_000;
    private const int LengthBytes = 8;

    // That of the longest array.
    private const long MaximumLength = 0x7FFFFFC7;

    // The most that NumPy and PyTorch know.
    private const int MaximumRank = 64;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The metadata and the tensors, these in the order of their bytes.</summary>
    /// <param name="file">The whole file, which the tensors keep.</param>
    public static (Dictionary<string, string> Metadata, List<NetworkTensor> Tensors) Read(byte[] file)
    {
        int headerLength = HeaderLength(file, file.Length);
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        List<Entry> entries = Entries(Text(file, LengthBytes, headerLength), metadata);
        int start = LengthBytes + headerLength;
        CheckPlaces(entries, file.Length - start);
        return (metadata, Tensors(entries, file, start));
    }

    /// <summary>The same of a stream, which is read to its end. The numbers are read once the header is right, and kept once.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="length">How many bytes it has; null if that is not known.</param>
    public static (Dictionary<string, string> Metadata, List<NetworkTensor> Tensors) Read(Stream stream, long? length)
    {
        var source = new StreamBytes(stream, length);
        int headerLength = HeaderLength(source.Start, length ?? long.MaxValue);
        source.Skip(LengthBytes);
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        List<Entry> entries = Entries(Text(source.Read(headerLength), 0, headerLength), metadata);
        long available = length - LengthBytes - headerLength ?? entries.Select(entry => entry.End).DefaultIfEmpty(0).Max();
        CheckPlaces(entries, available);
        if (available > MaximumLength)
        {
            throw new InvalidDataException($"The file has {available} bytes of numbers; at most 2 GB can be read.");
        }

        byte[] data = source.Read((int)available);
        return source.IsAtEnd() ? (metadata, Tensors(entries, data, 0)) : throw new InvalidDataException("The file has bytes that belong to no tensor.");
    }

    private static int HeaderLength(byte[] start, long length)
    {
        if (start.Length < LengthBytes)
        {
            throw Wrong(start, $"The file has {start.Length} bytes; a safetensors file starts with 8 for the length of its header.");
        }

        ulong headerLength = 0;
        for (int i = LengthBytes - 1; i >= 0; i--)
        {
            headerLength = (headerLength << 8) | start[i];
        }

        if (headerLength > MaximumHeaderLength || headerLength > (ulong)(length - LengthBytes))
        {
            string has = length == long.MaxValue ? $"at most {MaximumHeaderLength} are read" : $"the file has {length - LengthBytes} after its first 8";
            throw Wrong(start, $"According to its first 8 bytes, the file has a header of {headerLength} bytes; {has}.");
        }

        return headerLength == 0 || start.Length == LengthBytes || start[LengthBytes] != '{'
            ? throw Wrong(start, "The header does not start with '{'.")
            : (int)headerLength;
    }

    private static InvalidDataException Wrong(byte[] start, string reason) =>
        new(FileFormat.Describe(start) is { } other ? $"This is not a safetensors file but {other}." : $"This is not a safetensors file. {reason}");

    private static string Text(byte[] bytes, int start, int length)
    {
        try
        {
            return Strict.GetString(bytes, start, length);
        }
        catch (DecoderFallbackException exception)
        {
            throw new InvalidDataException($"The header is not UTF-8: {exception.Message}", exception);
        }
    }

    private static List<Entry> Entries(string text, Dictionary<string, string> metadata)
    {
        var entries = new List<Entry>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var header = new HeaderText(text);
        header.Pass('{');
        if (!header.Passes('}'))
        {
            do
            {
                string name = header.String();
                header.Pass(':');
                if (!names.Add(name))
                {
                    throw header.Wrong($"'{Shown.Name(name)}' appears twice");
                }

                if (name == "__metadata__")
                {
                    ReadMetadata(header, metadata);
                }
                else
                {
                    entries.Add(ReadEntry(header, name));
                }
            }
            while (header.Passes(','));
            header.Pass('}');
        }

        header.End();
        return entries;
    }

    private static void ReadMetadata(HeaderText header, Dictionary<string, string> metadata)
    {
        header.Pass('{');
        if (header.Passes('}'))
        {
            return;
        }

        do
        {
            string key = header.String();
            header.Pass(':');
            string value = header.String();
            if (metadata.ContainsKey(key))
            {
                throw header.Wrong($"the metadata has '{Shown.Name(key)}' twice");
            }

            metadata.Add(key, value);
        }
        while (header.Passes(','));
        header.Pass('}');
    }

    private static Entry ReadEntry(HeaderText header, string name)
    {
        string? type = null;
        List<long>? shape = null;
        List<long>? offsets = null;
        header.Pass('{');
        do
        {
            string key = header.String();
            header.Pass(':');
            switch (key)
            {
                case "dtype" when type is null:
                    type = header.String();
                    break;
                case "shape" when shape is null:
                    shape = ReadNumbers(header, MaximumRank);
                    break;
                case "data_offsets" when offsets is null:
                    offsets = ReadNumbers(header, 2);
                    break;
                default:
                    throw header.Wrong($"'{Shown.Name(key)}' of tensor '{Shown.Name(name)}' is unknown or appears twice");
            }
        }
        while (header.Passes(','));
        header.Pass('}');
        return type is null || shape is null || offsets is not { Count: 2 }
            ? throw header.Wrong($"tensor '{Shown.Name(name)}' needs dtype, shape and two data_offsets")
            : new Entry(name, type, shape.ToArray(), offsets[0], offsets[1]);
    }

    private static List<long> ReadNumbers(HeaderText header, int most)
    {
        var numbers = new List<long>();
        header.Pass('[');
        if (header.Passes(']'))
        {
            return numbers;
        }

        do
        {
            numbers.Add(header.Number());
            if (numbers.Count > most)
            {
                throw header.Wrong($"there are more than {most} numbers");
            }
        }
        while (header.Passes(','));
        header.Pass(']');
        return numbers;
    }

    // Sorts the tensors by their bytes, and compares these with their shapes and with those of the file.
    private static void CheckPlaces(List<Entry> entries, long available)
    {
        entries.Sort((first, second) => first.Start != second.Start ? first.Start.CompareTo(second.Start) : first.End.CompareTo(second.End));
        long end = 0;
        foreach (Entry entry in entries)
        {
            string name = Shown.Name(entry.Name);
            int bits = Format(entry).Bits;
            if (entry.Start != end || entry.End < entry.Start || entry.End > available)
            {
                throw new InvalidDataException(
                    $"Tensor '{name}' is said to have the bytes {entry.Start} to {entry.End} of {available}; the one before it ends at {end}.");
            }

            if (Bytes(entry, bits) != entry.End - entry.Start)
            {
                throw new InvalidDataException(
                    $"Tensor '{name}' of {entry.Type} [{Shown.Name(string.Join(", ", entry.Shape))}] does not fit the {entry.End - entry.Start} bytes that it is said to have.");
            }

            end = entry.End;
        }

        if (end != available)
        {
            throw new InvalidDataException($"The file has {available - end} bytes that belong to no tensor.");
        }
    }

    private static List<NetworkTensor> Tensors(List<Entry> entries, byte[] bytes, int start) => entries
        .Select(entry => new NetworkTensor(entry.Name, Format(entry).Type, Format(entry).Name, entry.Shape, bytes, (int)(start + entry.Start), (int)(entry.End - entry.Start)))
        .ToList();

    private static (string Name, int Bits, TensorType Type) Format(Entry entry) => TensorFormat.Find(entry.Type)
        ?? throw new InvalidDataException($"Tensor '{Shown.Name(entry.Name)}' has the unknown type '{Shown.Name(entry.Type)}'.");

    // −1 where it is no whole number of bytes, or more than any file has.
    private static long Bytes(Entry entry, int bits)
    {
        if (entry.Shape.Contains(0))
        {
            return 0;
        }

        long numbers = 1;
        foreach (long length in entry.Shape)
        {
            if (length > int.MaxValue || numbers > int.MaxValue)
            {
                return -1;
            }

            numbers *= length;
        }

        return numbers > long.MaxValue / 64 || (numbers * bits) % 8 != 0 ? -1 : numbers * bits / 8;
    }

    private sealed class Entry
    {
        public Entry(string name, string type, long[] shape, long start, long end)
        {
            Name = name;
            Type = type;
            Shape = shape;
            Start = start;
            End = end;
        }

        public string Name { get; }

        public string Type { get; }

        public long[] Shape { get; }

        public long Start { get; }

        public long End { get; }
    }
}
