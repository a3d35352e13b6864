using System;
using System.Collections.Generic;

namespace NetGen.Tool.Files;

/// <summary>How a network is read.</summary>
/// <param name="Until">ONNX models: the tensor that becomes the network's output. Null: the model's output.</param>
/// <param name="Order">Safetensors files: the names of the layers from first to last. Null: by the names and sizes of the tensors.</param>
internal sealed record ReadOptions(string? Until, IReadOnlyList<string>? Order)
{
    /// <summary>Options that leave everything to the file.</summary>
    public static ReadOptions None { get; } = new(null, null);

    /// <summary>The options as the user gives them.</summary>
    /// <param name="until">A tensor, or null.</param>
    /// <param name="order">Names of layers, separated by commas, or null.</param>
    public static ReadOptions Parse(string? until, string? order)
    {
        string[]? names = order?.Split(',', StringSplitOptions.TrimEntries);
        if (names is not null && Array.Exists(names, name => name.Length == 0))
        {
            throw new ToolException("--order must be the names of the layers from first to last, separated by commas; a name is empty.");
        }

        return new ReadOptions(until, names);
    }

    /// <summary>Refuses options of the other format.</summary>
    /// <param name="isOnnx">Whether the file is an ONNX model.</param>
    public void Check(bool isOnnx)
    {
        if (Until is not null && !isOnnx)
        {
            throw new ToolException("--until is for ONNX models; this is a safetensors file.");
        }

        if (Order is not null && isOnnx)
        {
            throw new ToolException("--order is for safetensors files; this is an ONNX model, which contains the order of its layers.");
        }
    }
}
