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
        if (call.Required(0) is not Signal)
        {
            throw new RefusedException("the weights stand on the left, so that data points are columns; NetGen reads models with data points as rows");
        }

        return Dense(call, call.Tensor(1), isTransposed: true);
    }

    private static Signal Gemm(OperatorCall call)
    {
        if (call.Required(0) is not Signal)
        {
            throw new RefusedException("the weights stand on the left, so that data points are columns; NetGen reads models with data points as rows");
        }

        if (call.Node.Int("transA", 0) != 0)
        {
            throw new RefusedException("transA is set, so that data points are columns; NetGen reads models with data points as rows");
        }

        Signal product = Dense(call, call.Tensor(1), isTransposed: call.Node.Int("transB", 0) == 0);
        double alpha = call.Node.Float("alpha", 1);
        double beta = call.Node.Float("beta", 1);
        Signal scaled = alpha == 1 ? product : product.Times(new[] { alpha }, call.Node);
        if (call.Optional(2) is not { } bias || beta == 0)
        {
            return scaled;
        }

        double[] terms = PerUnit.Read(call, scaled, bias, out _);
        return scaled.Plus(beta == 1 ? terms : terms.Select(term => beta * term).ToArray(), call.Node);
    }

    private static Signal Dense(OperatorCall call, Tensor weights, bool isTransposed)
    {
        Signal below = call.Signal(0);
        if (!below.Shape.IsRow)
        {
            throw new RefusedException($"it is applied to a tensor of the shape {below.Shape}, so to several rows of each data point; flatten first");
        }

        if (weights.Dimensions.Count != 2 || weights.Values.Length == 0)
        {
            throw new RefusedException($"its weights are no matrix but have the shape [{string.Join(", ", weights.Dimensions)}]");
        }

        int inputs = weights.Dimensions[isTransposed ? 0 : 1];
        int units = weights.Dimensions[isTransposed ? 1 : 0];
        if (below.Shape.Units is >= 0 and int known && known != inputs)
        {
            throw new InvalidDataException($"The node {call.Node} has weights for {inputs} inputs, but is applied to {known}.");
        }

        if (!below.After.IsIdentity && below.After.Units != 1 && below.After.Units != inputs)
        {
            throw new InvalidDataException($"The node {call.Node} has weights for {inputs} inputs, but is applied to {below.After.Units}.");
        }

        call.Budget.Spend(weights.Values.Length);
        return Signal.Of(UnitSource.Layer(below, weights, isTransposed, call.Node), below.Shape.WithUnits(units));
    }
}
