using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Onnx;

/// <summary>Thrown for a valid ONNX model that is not a chain of dense layers and activation functions. Lists the nodes that cannot be imported.</summary>
public sealed class OnnxNotSupportedException : NotSupportedException
{
    // The message is to be read; the list is complete.
    private const int MostNodesInMessage = 100;

    /// <summary>An exception without a message of its own.</summary>
    public OnnxNotSupportedException()
        : this("The ONNX model is not a chain of dense layers and activation functions.")
    {
    }

    /// <summary>An exception with a message.</summary>
    /// <param name="message">What is wrong.</param>
    public OnnxNotSupportedException(string message)
        : base(message) => Nodes = Array.Empty<OnnxRefusedNode>();

    /// <summary>An exception with a message and a cause.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public OnnxNotSupportedException(string message, Exception innerException)
        : base(message, innerException) => Nodes = Array.Empty<OnnxRefusedNode>();

    internal OnnxNotSupportedException(IReadOnlyList<OnnxRefusedNode> nodes, string? importableOutput)
        : base(Describe(nodes, importableOutput))
    {
        Nodes = nodes;
        ImportableOutput = importableOutput;
    }

    /// <summary>The nodes that cannot be imported, in the order of the model. Nodes that only follow one of them are not listed.</summary>
    public IReadOnlyList<OnnxRefusedNode> Nodes { get; }

    /// <summary>
    /// The last tensor of the model up to which it can be imported, for <see cref="OnnxImportOptions.Output"/>; null if there is none.
    /// </summary>
    public string? ImportableOutput { get; }

    private static string Describe(IReadOnlyList<OnnxRefusedNode> nodes, string? importableOutput)
    {
        string count = nodes.Count == 1 ? "One node" : $"{nodes.Count} nodes";
        string list = string.Concat(nodes.Take(MostNodesInMessage).Select(node => $"{Environment.NewLine}  {node}"));
        string rest = nodes.Count > MostNodesInMessage ? $"{Environment.NewLine}  and {nodes.Count - MostNodesInMessage} more" : "";
        string advice = importableOutput is null
            ? ""
            : $"{Environment.NewLine}The model can be imported up to the tensor '{importableOutput}'.";
        return $"{count} of the ONNX model cannot be imported:{list}{rest}{advice}";
    }
}
