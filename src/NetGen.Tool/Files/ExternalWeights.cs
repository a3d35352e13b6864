using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NetGen.Onnx.Format;

namespace NetGen.Tool.Files;

/// <summary>Files beside an ONNX model that hold its weights. They are inputs too.</summary>
internal static class ExternalWeights
{
    /// <summary>The files that a model names; none if it is not a model, which reading it will say.</summary>
    public static IEnumerable<string> Of(string model)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(model))!;
        try
        {
            return
            [
                .. ModelFile.Parse(File.ReadAllBytes(model)).Graph.Initializer
                    .SelectMany(tensor => tensor.ExternalData)
                    .Where(entry => entry.Key == "location" && !entry.Value.Contains('\0', StringComparison.Ordinal))
                    .Select(entry => Path.Combine(folder, entry.Value))
                    .Distinct(),
            ];
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
