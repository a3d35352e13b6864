namespace NetGen.Onnx;

/// <summary>How a network is exported.</summary>
public sealed class OnnxExportOptions
{
    /// <summary>The name of the model's input, of the shape [batch, S_0].</summary>
    public string InputName { get; set; } = "input";

    /// <summary>The name of the model's output, of the shape [batch, S_L].</summary>
    public string OutputName { get; set; } = "output";

    /// <summary>
    /// Whether the model standardises its inputs, x ↦ (x − mean) / deviation, where the network's file tells how they were
    /// standardised in training. False: the model is the network alone.
    /// </summary>
    public bool StandardizeInputs { get; set; }
}
