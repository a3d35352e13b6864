using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace NetGen.Onnx.Format;

/// <summary>Reads the numbers that a model keeps in files beside it, as PyTorch's exporter does from 2.5 on.</summary>
internal sealed class ExternalData
{
    // Weights that two layers share are read twice; a model that reads the same bytes over and over only fills the memory.
    private const int MostReadings = 4;

    private readonly string _folder;
    private readonly Dictionary<string, long> _bytesRead = new(StringComparer.Ordinal);

    /// <param name="folder">The model's folder, which the files have to be in.</param>
    public ExternalData(string folder) => _folder = Path.GetFullPath(folder);

    /// <summary>Reads the bytes of a tensor.</summary>
    /// <param name="tensor">Which.</param>
    /// <param name="name">Its name.</param>
    /// <param name="length">How many bytes its shape needs.</param>
    /// <exception cref="InvalidDataException">They are not there.</exception>
    public byte[] Read(TensorProto tensor, string name, long length)
    {
        if (Entry(tensor, "location") is not { Length: > 0 } location)
        {
            throw new InvalidDataException($"The tensor '{name}' is said to be in another file, but not in which.");
        }

        long offset = Number(tensor, "offset", 0, name);
        if (Number(tensor, "length", length, name) != length)
        {
            throw new InvalidDataException($"The tensor '{name}' has another number of bytes in '{location}' than the {length} that its shape needs.");
        }

        string path = Inside(location, name);
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"The tensor '{name}' is in the file '{location}', which is not beside the model.");
        }

        using FileStream file = File.OpenRead(path);
        if (offset > file.Length || length > file.Length - offset)
        {
            throw new InvalidDataException($"The tensor '{name}' lies beyond the end of the file '{location}'.");
        }

        long bytesRead = length + (_bytesRead.TryGetValue(path, out long before) ? before : 0);
        _bytesRead[path] = bytesRead;
        if (bytesRead > MostReadings * file.Length)
        {
            throw new InvalidDataException($"The tensors of the model are together much larger than the file '{location}' that holds them.");
        }

        byte[] bytes = new byte[length];
        file.Position = offset;
        for (int filled = 0; filled < bytes.Length;)
        {
            int read = file.Read(bytes, filled, bytes.Length - filled);
            filled += read > 0 ? read : throw new InvalidDataException($"The file '{location}' ended while it was read.");
        }

        return bytes;
    }

    // A model must not reach files elsewhere on the machine.
    private string Inside(string location, string name)
    {
        bool isPlain = !Path.IsPathRooted(location)
            && location.IndexOf('\0') < 0
            && !location.Split('/', '\\').Contains("..");
        return isPlain
            ? Path.Combine(_folder, location)
            : throw new InvalidDataException($"The tensor '{name}' asks for the file '{location}', which is not in the model's folder.");
    }

    private static string? Entry(TensorProto tensor, string key) =>
        tensor.ExternalData.FirstOrDefault(entry => entry.Key == key)?.Value;

    private static long Number(TensorProto tensor, string key, long otherwise, string name)
    {
        if (Entry(tensor, key) is not { } text)
        {
            return otherwise;
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? number
            : throw new InvalidDataException($"The tensor '{name}' has the {key} '{text}', which is no number.");
    }
}
