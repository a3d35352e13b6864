using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Operators;

/// <summary>Layers: Gemm and MatMul.</summary>
internal static class DenseOperators
{
    public static readonly IReadOnlyDictionary<string, Operator> Table = new Dictionary<string, Operator>(StringComparer.Ordinal)
    {
        ["Gemm"] = Gemm,
        ["MatMul"] = MatMul,
    };

    private static Signal MatMul(OperatorCall call)
    {
        switch (call.Required(0), call.Required(1))
        {
            case (Signal below, Tensor { Dimensions: { Count: 1 } } weights):
                return Dot(call, below, weights);
            case (Signal below, Tensor weights):
                return Dense(call, below, weights, isTransposed: true);
            case (Tensor weights, Signal { Shape: { IsBatched: false, Rank: 1 } } below):
                return weights.Dimensions.Count == 1 ? Dot(call, below, weights) : Dense(call, below, weights, isTransposed: false);
            case (Signal, Signal):
                throw new RefusedException("it multiplies two tensors that both depend on the inputs of the network");
            default:
                throw PointsAreColumns("the weights stand on the left");
        }
    }

    private static Signal Gemm(OperatorCall call)
    {
        (Value a, Value b) = (call.Required(0), call.Required(1));
        if (a is Signal && b is Signal)
        {
            throw new RefusedException("it multiplies two tensors that both depend on the inputs of the network");
        }

        if (a is not Signal below)
        {
            throw PointsAreColumns("the weights stand on the left");
        }

        if (call.Node.Int("transA", 0) != 0)
        {
            throw PointsAreColumns("transA is set");
        }

        if (call[2] is Signal)
        {
            throw new RefusedException("its bias depends on the inputs of the network");
        }

        Signal product = Dense(call, below, call.Tensor(1), isTransposed: call.Node.Int("transB", 0) == 0);
        double alpha = call.Node.Float("alpha", 1);
        double beta = call.Node.Float("beta", 1);
        Signal scaled = alpha == 1 ? product : product.Times(new[] { alpha });
        if (call.Optional(2) is not { } bias || beta == 0)
        {
            return scaled;
        }

        double[] terms = PerUnit.Read(call, scaled, bias, out _);
        return scaled.Plus(beta == 1 ? terms : terms.Select(term => beta * term).ToArray());
    }

    // A vector takes the place of the units' dimension: one unit is left, without a dimension.
    private static Signal Dot(OperatorCall call, Signal below, Tensor weights)
    {
        Signal sum = Dense(call, below, weights.WithShape(new[] { weights.Length, 1 }), isTransposed: true);
        return sum.WithShape(sum.Shape.WithoutUnits());
    }

    private static Signal Dense(OperatorCall call, Signal below, Tensor weights, bool isTransposed)
    {
        if (!below.Shape.IsRow)
        {
            throw new RefusedException($"it is applied to a tensor of the shape {below.Shape}, so to several rows of each data point; flatten first");
        }

        if (weights.Dimensions.Count != 2 || weights.Length == 0)
        {
            throw new RefusedException($"its weights are no matrix but have the shape [{string.Join(", ", weights.Dimensions)}]");
        }

        int inputs = weights.Dimensions[isTransposed ? 0 : 1];
        int units = weights.Dimensions[isTransposed ? 1 : 0];
        int known = below.Shape.Units >= 0 ? below.Shape.Units : below.After.IsIdentity ? 1 : below.After.Units;
        if (known != inputs && (known != 1 || below.Shape.Units >= 0))
        {
            throw new InvalidDataException($"The node {call.Node} has weights for {inputs} inputs, but is applied to {known}.");
        }

        call.Budget.Spend(weights.Length);
        return Signal.Of(UnitSource.Layer(below, weights, isTransposed, call.Node), below.Shape.WithUnits(units));
    }

    private static RefusedException PointsAreColumns(string why) =>
        new($"{why}, so that data points are columns; they have to be rows");
}
