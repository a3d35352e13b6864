using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Format;

/// <summary>Reads the numbers that a model keeps in files beside it, as PyTorch's exporter does from 2.5 on.</summary>
internal sealed class ExternalData
{
    // Weights that two layers share are read twice; a model that reads the same bytes over and over only fills the memory.
    private const int MostReadings = 4;

    private readonly string _folder;
    private readonly string _realFolder;
    private readonly WorkBudget _budget;
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _bytesRead = new(StringComparer.Ordinal);

    /// <param name="folder">The model's folder, which the files have to be in.</param>
    /// <param name="budget">What is read counts as part of the model.</param>
    public ExternalData(string folder, WorkBudget budget)
    {
        _folder = Path.GetFullPath(folder);
        _realFolder = RealPath.Of(_folder);
        _budget = budget;
    }

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

        try
        {
            using FileStream file = RegularFile.OpenRead(Find(location, name));
            return Read(file, location, name, offset, length);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new InvalidDataException($"The file '{location}', which has the tensor '{name}', cannot be read: {unreadable.Message}", unreadable);
        }
    }

    private byte[] Read(FileStream file, string location, string name, long offset, long length)
    {
        if (offset > file.Length || length > file.Length - offset)
        {
            throw new InvalidDataException($"The tensor '{name}' lies beyond the end of the file '{location}'.");
        }

        long before = _bytesRead.TryGetValue(file.Name, out long earlier) ? earlier : 0;
        long bytesRead = before + length;
        if (length > RegularFile.MostBytes || bytesRead > MostReadings * file.Length)
        {
            throw new InvalidDataException($"The tensors of the model are together much larger than the file '{location}' that holds them.");
        }

        file.Position = offset;
        byte[] bytes = RegularFile.Read(file, (int)length);
        _bytesRead[file.Name] = bytesRead;
        _budget.Allow(Math.Min(bytesRead, file.Length) - Math.Min(before, file.Length));
        return bytes;
    }

    private string Find(string location, string name)
    {
        if (!_paths.TryGetValue(location, out string? path))
        {
            path = Inside(location)
                ?? throw new InvalidDataException($"The tensor '{name}' asks for the file '{location}', which is not in the model's folder.");
            if (!File.Exists(path))
            {
                throw new InvalidDataException($"The tensor '{name}' is in the file '{location}', which is not beside the model.");
            }

            _paths.Add(location, path);
        }

        return path;
    }

    // A model must not reach files elsewhere on the machine, by a link neither.
    private string? Inside(string location)
    {
        string[] parts = location.Split('/', '\\');
        if (Path.IsPathRooted(location) || location.Contains('\0', StringComparison.Ordinal) || parts.Contains(".."))
        {
            return null;
        }

        string path = Path.GetFullPath(Path.Combine(_folder, location));
        if (!IsWithin(_folder, path))
        {
            return null;
        }

        if (RealPath.CanFollowLinks)
        {
            string real = RealPath.Of(path);
            return IsWithin(_realFolder, real) ? real : null;
        }

        for (string? part = path; part is not null && part.Length > _folder.Length; part = Path.GetDirectoryName(part))
        {
            if (RealPath.IsLink(part))
            {
                return null;
            }
        }

        return path;
    }

    private static bool IsWithin(string folder, string path)
    {
        string prefix = folder.EndsWith(Path.DirectorySeparatorChar.ToString(), StringComparison.Ordinal) ? folder : folder + Path.DirectorySeparatorChar;
        return path.StartsWith(prefix, StringComparison.Ordinal);
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
