namespace NetGen.Onnx.Import;

/// <summary>A layer as NetGen has it: a = σ(W a' + b).</summary>
internal sealed class ImportedLayer
{
    public ImportedLayer(string activation, int inputs, double[] weights, double[] biases, bool isDouble)
    {
        Activation = activation;
        Inputs = inputs;
        Weights = weights;
        Biases = biases;
        IsDouble = isDouble;
    }

    /// <summary>σ as the attribute spells it.</summary>
    public string Activation { get; }

    /// <summary>Whether the model has the weights in double precision.</summary>
    public bool IsDouble { get; }

    /// <summary>S_(l−1).</summary>
    public int Inputs { get; }

    /// <summary>S_l.</summary>
    public int Units => Biases.Length;

    /// <summary>W, a row for each unit.</summary>
    public double[] Weights { get; }

    /// <summary>b.</summary>
    public double[] Biases { get; }
}
