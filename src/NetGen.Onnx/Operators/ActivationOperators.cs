using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Onnx.Functions;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Operators;

/// <summary>Functions of every unit.</summary>
internal static class ActivationOperators
{
    private const double InverseSqrt2 = 0.70710678118654752440084436210485;

    public static readonly IReadOnlyDictionary<string, Operator> Table = new Dictionary<string, Operator>(StringComparer.Ordinal)
    {
        ["Abs"] = Plain(FunctionName.Abs),
        ["Celu"] = Map((x, node) => Celu(x, node.Float("alpha", 1))),
        ["Clip"] = Clip,
        ["Elu"] = Map((x, node) => ScalarFunction.Apply(FunctionName.Elu, x, node.Float("alpha", 1))),
        ["Erf"] = Plain(FunctionName.Erf),
        ["Exp"] = Plain(FunctionName.Exp),
        ["Gelu"] = Gelu,
        ["HardSigmoid"] = Map((x, node) => ScalarFunction.Apply(FunctionName.Clip01, node.Float("alpha", 0.2f) * x + node.Float("beta", 0.5))),
        ["HardSwish"] = Map((x, _) => x * ScalarFunction.Apply(FunctionName.Clip01, 1 / 6.0 * x + 0.5)),
        ["LeakyRelu"] = Map((x, node) => ScalarFunction.Apply(FunctionName.LeakyRelu, x, node.Float("alpha", 0.01f))),
        ["Log"] = Plain(FunctionName.Log),
        ["Mish"] = Map((x, _) => x * ScalarFunction.Apply(FunctionName.Tanh, ScalarFunction.Apply(FunctionName.Softplus, x))),
        ["Neg"] = Map((x, _) => -1 * x),
        ["PRelu"] = ParametricRelu,
        ["Reciprocal"] = Plain(FunctionName.Reciprocal),
        ["Relu"] = Plain(FunctionName.Relu),
        ["Selu"] = Map((x, node) => Selu(x, node)),
        ["Sigmoid"] = Plain(FunctionName.Sigmoid),
        ["Sin"] = Plain(FunctionName.Sin),
        ["Softmax"] = Softmax,
        ["Softplus"] = Plain(FunctionName.Softplus),
        ["Softsign"] = Map((x, _) => x * ScalarFunction.Apply(FunctionName.Reciprocal, 1 + ScalarFunction.Apply(FunctionName.Abs, x))),
        ["Sqrt"] = Plain(FunctionName.Sqrt),
        ["Swish"] = Map((x, node) => x * ScalarFunction.Apply(FunctionName.Sigmoid, node.Float("alpha", 1) * x)),
        ["Tanh"] = Plain(FunctionName.Tanh),
        ["ThresholdedRelu"] = Map((x, node) => Thresholded(x, node.Float("alpha", 1))),
        ["com.microsoft.Gelu"] = Gelu,
    };

    private static Operator Plain(FunctionName name) => Map((x, _) => ScalarFunction.Apply(name, x));

    private static Operator Map(Func<ScalarFunction, OnnxNode, ScalarFunction> map) =>
        call => call.Signal(0).Map(x => map(x, call.Node), call.Node);

    // Limits are inputs from opset 11 on, before they were attributes.
    private static Signal Clip(OperatorCall call)
    {
        double least = call.Number(1, call.Node.Float("min", double.NegativeInfinity));
        double most = call.Number(2, call.Node.Float("max", double.PositiveInfinity));

        // PyTorch writes an open end as the largest number.
        least = least <= float.MinValue ? double.NegativeInfinity : least;
        most = most >= float.MaxValue ? double.PositiveInfinity : most;
        return call.Signal(0).Map(x => ScalarFunction.Clip(x, least, most), call.Node);
    }

    private static Signal Gelu(OperatorCall call)
    {
        if (call.Node.Text("approximate", "none") is not "none")
        {
            throw new RefusedException("it is gelu's approximation by tanh; NetGen's gelu is the exact one, approximate=\"none\"");
        }

        return call.Signal(0).Map(x => 0.5 * x * (1 + ScalarFunction.Apply(FunctionName.Erf, InverseSqrt2 * x)), call.Node);
    }

    private static Signal ParametricRelu(OperatorCall call)
    {
        double slope = PerUnit.Same(call.Tensor(1).Values)
            ?? throw new RefusedException("every unit has a slope of its own; NetGen's leakyrelu has one for a layer");
        return call.Signal(0).Map(x => ScalarFunction.Apply(FunctionName.LeakyRelu, x, slope), call.Node);
    }

    // α max(0, x/α) is max(0, x).
    private static ScalarFunction Celu(ScalarFunction x, double alpha) => alpha > 0
        ? alpha * ScalarFunction.Apply(FunctionName.Elu, 1 / alpha * x, 1)
        : throw new RefusedException($"its alpha is {alpha}");

    private static ScalarFunction Selu(ScalarFunction x, OnnxNode node) =>
        node.Float("gamma", Pattern.SeluScale) * ScalarFunction.Apply(FunctionName.Elu, x, node.Float("alpha", Pattern.SeluAlpha));

    private static ScalarFunction Thresholded(ScalarFunction x, double threshold) => ScalarFunction.Where(x - threshold, x, 0);

    // Until opset 12 all dimensions from the axis on were one.
    private static Signal Softmax(OperatorCall call)
    {
        Signal signal = call.Signal(0);
        SignalShape shape = signal.Shape;
        long axis = call.Node.Int("axis", call.Opset < 13 ? 1 : -1);
        axis += axis < 0 ? shape.Rank : 0;
        if (axis < shape.PointAxis || axis >= shape.Rank)
        {
            throw new RefusedException($"its axis {axis} of a tensor of the shape {shape} is not one of the units");
        }

        // Units that it does not sum over have to be alone in their dimensions.
        bool isOverAll = shape.Dimensions is not { } dimensions
            || !dimensions.Where((dimension, i) => i >= shape.PointAxis && dimension != 1 && (call.Opset < 13 ? i < axis : i != axis)).Any();
        return isOverAll
            ? signal.Map(x => ScalarFunction.Apply(FunctionName.Softmax, x), call.Node)
            : throw new RefusedException($"its axis {axis} of a tensor of the shape {shape} covers a part of the units only");
    }
}
