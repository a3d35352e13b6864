namespace NetGen.Onnx;

/// <summary>How a network is exported.</summary>
public sealed class OnnxExportOptions
{
    /// <summary>The name of the model's input, of the shape [batch, S_0].</summary>
    public string InputName { get; set; } = "input";

    /// <summary>The name of the model's output, of the shape [batch, S_L].</summary>
    public string OutputName { get; set; } = "output";
}
