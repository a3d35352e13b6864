namespace NetGen;

/// <summary>What a tensor is to its layer, by the last word of its name.</summary>
internal enum TensorRole
{
    /// <summary>The name does not say.</summary>
    Unknown,

    /// <summary>Weights, one row for each unit.</summary>
    Weight,

    /// <summary>Weights, one row for each input, as Keras and Flax store them.</summary>
    Kernel,

    /// <summary>Biases.</summary>
    Bias,
}
