namespace NetGen.Onnx;

/// <summary>How an ONNX model is imported.</summary>
public sealed class OnnxImportOptions
{
    /// <summary>
    /// The name of the tensor that becomes the network's input. Null: the model's input. With the name of a later tensor the import
    /// starts there, and what the model does before is left to the program: scaling or clipping its inputs, for instance.
    /// </summary>
    public string? Input { get; set; }

    /// <summary>
    /// The name of the tensor that becomes the network's output. Null: the model's output; if there are several, the one that depends on the inputs. With the
    /// name of an earlier tensor the import stops there: before scikit-learn's <c>ArgMax</c> and <c>ZipMap</c>, for instance.
    /// </summary>
    public string? Output { get; set; }
}
