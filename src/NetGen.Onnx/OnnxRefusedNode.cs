namespace NetGen.Onnx;

/// <summary>A node of an ONNX model that cannot be part of a NetGen network.</summary>
public sealed class OnnxRefusedNode
{
    internal OnnxRefusedNode(string name, string operatorName, string reason)
    {
        Name = name;
        Operator = operatorName;
        Reason = reason;
    }

    /// <summary>The node's name in the model; where it has none, that of its first output.</summary>
    public string Name { get; }

    /// <summary>The operator, with its domain if that is not ONNX's own: <c>Conv</c>, <c>ai.onnx.ml.ZipMap</c>.</summary>
    public string Operator { get; }

    /// <summary>Why it is refused.</summary>
    public string Reason { get; }

    /// <summary>Name, operator and reason in one line.</summary>
    public override string ToString() => $"{Name} ({Operator}): {Reason}";
}
