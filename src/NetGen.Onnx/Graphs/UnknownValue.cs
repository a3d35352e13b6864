namespace NetGen.Onnx.Graphs;

/// <summary>A tensor that cannot be read.</summary>
internal sealed class UnknownValue : Value
{
    public UnknownValue(string? reason = null) => Reason = reason;

    /// <summary>Why the first node that needs it is refused. Null: a node before it has been refused already.</summary>
    public string? Reason { get; }
}
