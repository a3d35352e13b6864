using System;
using System.IO;
using System.Linq;
using NetGen.Onnx;

namespace NetGen.Tool.Files;

/// <summary>Reads networks from files of either format.</summary>
internal static class NetworkSource
{
    /// <summary>Reads a file: an ONNX model if it is called so, else safetensors.</summary>
    /// <param name="path">The file.</param>
    /// <param name="output">Of an ONNX model, the tensor that is the network's output. Null: the model's output.</param>
    public static NetworkFile Read(string path, string? output = null)
    {
        try
        {
            return IsOnnx(path)
                ? OnnxModel.Import(path, new OnnxImportOptions { Output = output }).ToNetworkFile()
                : NetworkFile.Read(path);
        }
        catch (InvalidDataException broken)
        {
            throw new ToolException($"{path}: {broken.Message}");
        }
        catch (OnnxNotSupportedException refused)
        {
            string advice = refused.ImportableOutput is { } tensor ? $" --until {Quoted(tensor)} does that." : "";
            throw new ToolException($"{path}: {refused.Message}{advice}");
        }
    }

    /// <summary>Whether a file is an ONNX model, by its name.</summary>
    public static bool IsOnnx(string path) => path.EndsWith(".onnx", StringComparison.OrdinalIgnoreCase);

    /// <summary>The network with other activations than its file tells, or with some where it tells none.</summary>
    public static NetworkFile WithActivations(this NetworkFile network, string? activations)
    {
        if (activations is null)
        {
            return network;
        }

        NetworkDescription old = network.Description;
        NetworkDescription description;
        try
        {
            description = NetworkDescription.Parse(string.Join(",", old.LayerSizes), activations, old.Cost, old.Precision);
        }
        catch (ArgumentException wrong)
        {
            throw new ToolException(wrong.Message);
        }

        int[] layers = [.. Enumerable.Range(1, old.LayerCount)];
        NetworkFile changed = new(description, [.. layers.Select(l => network.Weights(l).ToDoubles())], [.. layers.Select(l => network.Biases(l).ToDoubles())]);
        return network.InputMeans.Count > 0 && network.InputDeviations.Count > 0
            ? changed.WithInputStandardization([.. network.InputMeans], [.. network.InputDeviations])
            : changed;
    }

    private static string Quoted(string text) => text.Any(letter => !char.IsLetterOrDigit(letter) && letter is not ('_' or '/' or '.' or '-' or ':')) ? $"'{text}'" : text;
}
