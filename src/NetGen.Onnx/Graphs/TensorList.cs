using System.Collections.Generic;

namespace NetGen.Onnx.Graphs;

/// <summary>The constants that a node with several outputs makes.</summary>
internal sealed class TensorList : Value
{
    public TensorList(IReadOnlyList<Tensor> tensors) => Tensors = tensors;

    /// <summary>A tensor for each output.</summary>
    public IReadOnlyList<Tensor> Tensors { get; }
}
