using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using NetGen.Tool.Output;

namespace NetGen.Tool.Files;

/// <summary>Files beside an ONNX model that hold its weights. They are inputs too.</summary>
internal static class ExternalWeights
{
    // An entry of a tensor in the encoding of Protocol Buffers: the key, "location", and the start of the value.
    private static readonly byte[] Location = [0x0A, 8, .. "location"u8, 0x12];

    /// <summary>The files that a model names; none if it cannot be read, which will be said when it is read.</summary>
    public static IReadOnlyList<string> Of(string model)
    {
        List<string> files = [];
        string folder = Path.GetDirectoryName(Path.GetFullPath(model))!;
        foreach (string name in Names(Content(model)))
        {
            if (name.Length > 0 && !name.Contains('\0', StringComparison.Ordinal))
            {
                files.Add(Path.Combine(folder, name));
            }
        }

        return files;
    }

    private static HashSet<string> Names(ReadOnlySpan<byte> model)
    {
        HashSet<string> names = [];
        for (int place = model.IndexOf(Location); place >= 0; place = model.IndexOf(Location))
        {
            model = model[(place + Location.Length)..];
            if (model.Length > 2)
            {
                // A length in seven bits a byte; no path needs more than two.
                bool isLong = model[0] >= 128;
                int length = isLong ? (model[0] & 127) | (model[1] << 7) : model[0];
                int start = isLong ? 2 : 1;
                if (length <= model.Length - start)
                {
                    names.Add(Encoding.UTF8.GetString(model.Slice(start, length)));
                }
            }
        }

        return names;
    }

    private static byte[] Content(string model)
    {
        try
        {
            return File.ReadAllBytes(model);
        }
        catch (Exception failure) when (FailureText.IsOfFile(failure))
        {
            return [];
        }
    }
}
