namespace NetGen;

/// <summary>The weights of a layer, and how the file stores them.</summary>
internal sealed class LayerTensor
{
    public LayerTensor(NetworkTensor tensor, TensorName name)
    {
        Tensor = tensor;
        Name = name;
    }

    /// <summary>The tensor in the file, of two dimensions.</summary>
    public NetworkTensor Tensor { get; }

    /// <summary>Its name.</summary>
    public TensorName Name { get; }

    /// <summary>S_(l−1).</summary>
    public long Inputs => Tensor.Shape[IsKernel ? 0 : 1];

    /// <summary>S_l.</summary>
    public long Units => Tensor.Shape[IsKernel ? 1 : 0];

    /// <summary>W(l), one row for each unit.</summary>
    public NetworkTensor Weights => IsKernel ? Tensor.Transposed() : Tensor;

    /// <summary>The biases of a layer that has none in the file.</summary>
    public NetworkTensor ZeroBiases => NetworkTensor.Zeros(Name.Stem + ".bias", Tensor, Units);

    private bool IsKernel => Name.Role == TensorRole.Kernel;

    /// <summary>The layer as messages name it.</summary>
    public override string ToString() => $"'{Shown.Name(Name.Stem)}' ({Inputs} → {Units})";
}
