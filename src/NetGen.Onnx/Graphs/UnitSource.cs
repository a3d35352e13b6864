using System.Collections.Generic;

namespace NetGen.Onnx.Graphs;

/// <summary>Where a signal's units come from: the inputs of the network, or the weighted sums of a layer.</summary>
/// <remarks>Two signals are of the same units only if they have the same source: the object, not an equal one.</remarks>
internal sealed class UnitSource
{
    private UnitSource(Signal? below, Tensor? weights, bool isTransposed, UnitAffine affine, IReadOnlyList<OnnxNode> nodes)
    {
        Below = below;
        Weights = weights;
        IsTransposed = isTransposed;
        Affine = affine;
        Nodes = nodes;
    }

    /// <summary>What the layer is applied to; null for the inputs.</summary>
    public Signal? Below { get; }

    /// <summary>The layer's weights, a row for each unit, or a column if they are transposed; null for the inputs.</summary>
    public Tensor? Weights { get; }

    /// <summary>Whether the weights have a column for each unit.</summary>
    public bool IsTransposed { get; }

    /// <summary>What follows the weighted sum: the bias, and what else is folded into the layer.</summary>
    public UnitAffine Affine { get; }

    /// <summary>The nodes that it is read from.</summary>
    public IReadOnlyList<OnnxNode> Nodes { get; }

    public static UnitSource Inputs() => new(null, null, false, UnitAffine.Identity, System.Array.Empty<OnnxNode>());

    public static UnitSource Layer(Signal below, Tensor weights, bool isTransposed, OnnxNode node) =>
        new(below, weights, isTransposed, UnitAffine.Identity, new[] { node });

    public UnitSource WithAffine(UnitAffine affine) => new(Below, Weights, IsTransposed, affine, Nodes);
}
