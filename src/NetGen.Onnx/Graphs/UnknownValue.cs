namespace NetGen.Onnx.Graphs;

/// <summary>A tensor that cannot be read.</summary>
internal sealed class UnknownValue : Value
{
    public UnknownValue(string? reason = null, bool isConstant = false)
    {
        Reason = reason;
        IsConstant = isConstant;
    }

    /// <summary>Why the first node that needs it is refused. Null: a node before it has been refused already.</summary>
    public string? Reason { get; }

    /// <summary>Whether it does not depend on the inputs of the network.</summary>
    public bool IsConstant { get; }
}
