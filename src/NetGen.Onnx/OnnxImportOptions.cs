namespace NetGen.Onnx;

/// <summary>How an ONNX model is imported.</summary>
public sealed class OnnxImportOptions
{
    /// <summary>
    /// The name of the tensor that becomes the network's output. Null: the model's output, of which there has to be one. With the
    /// name of an earlier tensor the import stops there: before scikit-learn's <c>ArgMax</c> and <c>ZipMap</c>, for instance.
    /// </summary>
    public string? Output { get; set; }
}
