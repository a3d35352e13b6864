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

    // The most that NumPy and PyTorch know.
    private const int MaximumRank = 64;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The metadata and the tensors, these in the order of their bytes.</summary>
    public static (Dictionary<string, string> Metadata, List<NetworkTensor> Tensors) Read(byte[] file)
    {
        if (file.Length < LengthBytes)
        {
            throw new InvalidDataException($"The file has {file.Length} bytes; a safetensors file starts with 8 for the length of its header.");
        }

        ulong headerLength = 0;
        for (int i = LengthBytes - 1; i >= 0; i--)
        {
            headerLength = (headerLength << 8) | file[i];
        }

        if (headerLength > MaximumHeaderLength || headerLength > (ulong)(file.Length - LengthBytes))
        {
            throw new InvalidDataException($"The header is said to have {headerLength} bytes; the file has {file.Length - LengthBytes} after its first 8.");
        }

        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        List<Entry> entries = Entries(Text(file, (int)headerLength), metadata);
        int start = LengthBytes + (int)headerLength;
        return (metadata, Tensors(entries, file, start));
    }

    private static string Text(byte[] file, int length)
    {
        if (length == 0 || file[LengthBytes] != '{')
        {
            throw new InvalidDataException("The header does not start with '{'.");
        }

        try
        {
            return Strict.GetString(file, LengthBytes, length);
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
                    throw header.Wrong($"'{Shortened(name)}' stands there twice");
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
                throw header.Wrong($"the metadata has '{Shortened(key)}' twice");
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
                    throw header.Wrong($"'{Shortened(key)}' of tensor '{Shortened(name)}' is unknown or stands there twice");
            }
        }
        while (header.Passes(','));
        header.Pass('}');
        return type is null || shape is null || offsets is not { Count: 2 }
            ? throw header.Wrong($"tensor '{Shortened(name)}' needs dtype, shape and two data_offsets")
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

    private static List<NetworkTensor> Tensors(List<Entry> entries, byte[] file, int start)
    {
        var tensors = new List<NetworkTensor>(entries.Count);
        long end = 0;
        long available = file.Length - start;
        foreach (Entry entry in entries.OrderBy(entry => entry.Start).ThenBy(entry => entry.End))
        {
            string name = Shortened(entry.Name);
            (string Name, int Bits, TensorType Type) type = TensorFormat.Find(entry.Type)
                ?? throw new InvalidDataException($"Tensor '{name}' has the unknown type '{Shortened(entry.Type)}'.");
            if (entry.Start != end || entry.End < entry.Start || entry.End > available)
            {
                throw new InvalidDataException(
                    $"Tensor '{name}' is said to have the bytes {entry.Start} to {entry.End} of {available}; the one before it ends at {end}.");
            }

            long bytes = Bytes(entry, type.Bits);
            if (bytes != entry.End - entry.Start)
            {
                throw new InvalidDataException(
                    $"Tensor '{name}' of {type.Name} [{string.Join(", ", entry.Shape)}] does not fit the {entry.End - entry.Start} bytes that it is said to have.");
            }

            tensors.Add(new NetworkTensor(entry.Name, type.Type, type.Name, entry.Shape, file, (int)(start + entry.Start), (int)bytes));
            end = entry.End;
        }

        return end == available ? tensors : throw new InvalidDataException($"The file has {available - end} bytes that belong to no tensor.");
    }

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

    // Names come from the file: one may have any length.
    private static string Shortened(string name) => name.Length <= 80 ? name : name.Remove(80) + "…";

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
