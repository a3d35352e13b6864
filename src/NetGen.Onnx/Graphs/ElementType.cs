namespace NetGen.Onnx.Graphs;

/// <summary>What the numbers of a tensor are, as far as it matters here.</summary>
internal enum ElementType
{
    /// <summary>Single precision, or less.</summary>
    Single,

    /// <summary>Double precision.</summary>
    Double,

    /// <summary>Whole numbers and truth values.</summary>
    Integer,
}
