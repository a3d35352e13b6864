using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Onnx.Functions;

namespace NetGen.Onnx.Graphs;

/// <summary>A tensor that depends on the inputs: <c>After(Function(z))</c> of every unit, z being what the source gives.</summary>
internal sealed class Signal : Value
{
    // Enough for any activation function that has a name; more would only be listed in an error.
    private const int MostNodes = 32;

    private Signal(UnitSource source, ScalarFunction function, UnitAffine after, SignalShape shape, IReadOnlyList<OnnxNode> nodes)
    {
        Source = source;
        Function = function;
        After = after;
        Shape = shape;
        Nodes = nodes;
    }

    /// <summary>Where z comes from.</summary>
    public UnitSource Source { get; }

    /// <summary>What all units have in common: the activation function.</summary>
    public ScalarFunction Function { get; }

    /// <summary>What differs from unit to unit, after the function.</summary>
    public UnitAffine After { get; }

    /// <summary>The shape.</summary>
    public SignalShape Shape { get; }

    /// <summary>The nodes that the function is read from.</summary>
    public IReadOnlyList<OnnxNode> Nodes { get; }

    /// <summary>z itself.</summary>
    public static Signal Of(UnitSource source, SignalShape shape) =>
        new(source, ScalarFunction.Z, UnitAffine.Identity, shape, Array.Empty<OnnxNode>());

    /// <summary>The same numbers in another shape.</summary>
    public Signal WithShape(SignalShape shape) => new(Source, Function, After, shape, Nodes);

    /// <summary>A function of every unit.</summary>
    public Signal Map(Func<ScalarFunction, ScalarFunction> map, OnnxNode node)
    {
        if (After.IsIdentity)
        {
            return new(Source, map(Function), UnitAffine.Identity, Shape, With(node));
        }

        // What differs from unit to unit can be scaled and shifted once more, but it is no place for another function.
        return map(ScalarFunction.Z).IsAffine(out double scale, out double shift)
            ? new(Source, Function, After.Then(scale, shift), Shape, With(node))
            : throw new RefusedException("an activation function of units that were scaled or shifted one by one after another activation function");
    }

    /// <summary>A function of two signals of the same units.</summary>
    public Signal Combine(Signal other, Func<ScalarFunction, ScalarFunction, ScalarFunction> combine, OnnxNode node)
    {
        if (!ReferenceEquals(Source, other.Source) || !After.IsIdentity || !other.After.IsIdentity)
        {
            throw new RefusedException("it joins two branches of the graph; NetGen's networks are chains of layers");
        }

        OnnxNode[] nodes = Nodes.Concat(other.Nodes).Append(node).Distinct().Take(MostNodes).ToArray();
        return new(Source, combine(Function, other.Function), UnitAffine.Identity, Shape, nodes);
    }

    /// <summary>Multiplies each unit by a number of its own.</summary>
    public Signal Times(double[] factors, OnnxNode node) => WithAfter(after => after.Times(factors), node);

    /// <summary>Adds to each unit a number of its own.</summary>
    public Signal Plus(double[] terms, OnnxNode node) => WithAfter(after => after.Plus(terms), node);

    private Signal WithAfter(Func<UnitAffine, UnitAffine> change, OnnxNode node)
    {
        // What is done to z itself belongs to the layer.
        return Function.IsAffine(out double scale, out double shift) && After.IsIdentity
            ? new(Source.WithAffine(change(Source.Affine.Then(scale, shift))), ScalarFunction.Z, UnitAffine.Identity, Shape, With(node))
            : new(Source, Function, change(After), Shape, With(node));
    }

    private OnnxNode[] With(OnnxNode node) => Nodes.Append(node).Distinct().Take(MostNodes).ToArray();
}
