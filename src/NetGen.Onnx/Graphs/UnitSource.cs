using System;
using System.Collections.Generic;

namespace NetGen.Onnx.Graphs;

/// <summary>Where a signal's units come from: the inputs of the network, the weighted sums of a layer, or the units below, each by itself.</summary>
internal sealed class UnitSource
{
    private readonly object _identity;

    private UnitSource(object identity, Signal? below, Tensor? weights, bool isTransposed, UnitAffine affine, IReadOnlyList<OnnxNode> nodes)
    {
        _identity = identity;
        Below = below;
        Weights = weights;
        IsTransposed = isTransposed;
        Affine = affine;
        Nodes = nodes;
    }

    /// <summary>What the layer is applied to; null for the inputs.</summary>
    public Signal? Below { get; }

    /// <summary>The layer's weights, a row for each unit, or a column if they are transposed; null for the inputs and for single units.</summary>
    public Tensor? Weights { get; }

    /// <summary>Whether the weights have a column for each unit.</summary>
    public bool IsTransposed { get; }

    /// <summary>What follows the weighted sum: the bias, and what else is folded into the layer.</summary>
    public UnitAffine Affine { get; }

    /// <summary>The nodes that it is read from.</summary>
    public IReadOnlyList<OnnxNode> Nodes { get; }

    /// <summary>The inputs of the network.</summary>
    public static UnitSource Inputs() => new(new object(), null, null, false, UnitAffine.Identity, Array.Empty<OnnxNode>());

    /// <summary>Weighted sums.</summary>
    public static UnitSource Layer(Signal below, Tensor weights, bool isTransposed, OnnxNode node) =>
        new(new object(), below, weights, isTransposed, UnitAffine.Identity, new[] { node });

    /// <summary>The units below: for a second activation function, which takes a layer with weights on the diagonal alone.</summary>
    public static UnitSource Diagonal(Signal below, OnnxNode node) =>
        new(new object(), below, null, false, UnitAffine.Identity, new[] { node });

    public UnitSource WithAffine(UnitAffine affine) => new(_identity, Below, Weights, IsTransposed, affine, Nodes);

    /// <summary>Whether both are of the same sums, whatever they are then scaled and shifted by. A model may compute them twice.</summary>
    public bool HasSameSums(UnitSource other) =>
        ReferenceEquals(_identity, other._identity)
        || (Below is not null
            && other.Below is not null
            && ReferenceEquals(Weights, other.Weights)
            && IsTransposed == other.IsTransposed
            && Below.IsSameAs(other.Below));

    /// <summary>Whether it is the units of a signal, just as they are.</summary>
    public bool IsDiagonalOf(Signal signal) => Weights is null && Below is not null && Affine.IsIdentity && Below.IsSameAs(signal);
}
