using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NetGen.Onnx.Functions;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Operators;

/// <summary>Arithmetic with units: biases, scales, and parts of activation functions.</summary>
internal static class ArithmeticOperators
{
    private static readonly double[] MinusOne = { -1 };

    public static readonly IReadOnlyDictionary<string, Operator> Table = new Dictionary<string, Operator>(StringComparer.Ordinal)
    {
        ["Add"] = Binary((a, b) => a + b, (units, terms, node) => units.Plus(terms, node), (units, terms, node) => units.Plus(terms, node)),
        ["BatchNormalization"] = BatchNormalization,
        ["Div"] = Binary(
            (a, b) => a * ScalarFunction.Apply(FunctionName.Reciprocal, b),
            (units, divisors, node) => units.Times(Each(divisors, divisor => 1 / divisor), node),
            (_, _, _) => throw new RefusedException("a number for each unit is divided by the unit")),
        ["Max"] = call => Limit(call, ScalarFunction.Max, isMaximum: true),
        ["Min"] = call => Limit(call, ScalarFunction.Min, isMaximum: false),
        ["Mul"] = Binary((a, b) => a * b, (units, factors, node) => units.Times(factors, node), (units, factors, node) => units.Times(factors, node)),
        ["Pow"] = Pow,
        ["Sub"] = Binary(
            (a, b) => a - b,
            (units, terms, node) => units.Plus(Each(terms, term => -term), node),
            (units, terms, node) => units.Times(MinusOne, node).Plus(terms, node)),
        ["Sum"] = Sum,
        ["ai.onnx.ml.Scaler"] = Scaler,
    };

    private static Operator Binary(
        Func<ScalarFunction, ScalarFunction, ScalarFunction> combine,
        Func<Signal, double[], OnnxNode, Signal> constantRight,
        Func<Signal, double[], OnnxNode, Signal> constantLeft)
    {
        return call => (call.Required(0), call.Required(1)) switch
        {
            (Signal a, Signal b) => a.Combine(b, combine, call.Node),
            (Signal a, Tensor b) => WithConstant(call, a, b, (x, number) => combine(x, number), constantRight),
            (Tensor a, Signal b) => WithConstant(call, b, a, (x, number) => combine(number, x), constantLeft),
            _ => throw new RefusedException("its inputs do not depend on the inputs of the network"),
        };
    }

    private static Signal WithConstant(
        OperatorCall call,
        Signal signal,
        Tensor constant,
        Func<ScalarFunction, double, ScalarFunction> all,
        Func<Signal, double[], OnnxNode, Signal> each)
    {
        double[] numbers = PerUnit.Read(call, signal, constant, out SignalShape shape);
        return (numbers.Length == 1 ? signal.Map(x => all(x, numbers[0]), call.Node) : each(signal, numbers, call.Node)).WithShape(shape);
    }

    private static Signal Sum(OperatorCall call)
    {
        if (call.InputCount != 2)
        {
            throw new RefusedException("it does not add two tensors");
        }

        return (Signal)Table["Add"](call);
    }

    private static Signal Limit(OperatorCall call, Func<ScalarFunction, double, ScalarFunction> limit, bool isMaximum)
    {
        if (call.InputCount != 2)
        {
            throw new RefusedException("it does not compare two tensors");
        }

        switch (call.Required(0), call.Required(1))
        {
            case (Signal a, Tensor { IsScalar: true } b):
                return a.Map(x => limit(x, b.Values[0]), call.Node);
            case (Tensor { IsScalar: true } a, Signal b):
                return b.Map(x => limit(x, a.Values[0]), call.Node);
            case (Signal a, Signal b):
                // max(a, b) is b + max(a − b, 0), which for x and a fraction of x is a leaky relu.
                return a.Combine(b, (x, y) => isMaximum ? Larger(x, y) : -1 * Larger(-1 * x, -1 * y), call.Node);
            default:
                throw new RefusedException("the limit differs from unit to unit");
        }
    }

    private static ScalarFunction Larger(ScalarFunction a, ScalarFunction b)
    {
        if (!a.IsAffine(out double p, out double q) || !b.IsAffine(out double r, out double s) || q != 0 || s != 0 || p == r)
        {
            throw new RefusedException("it compares two functions of a unit");
        }

        double steep = Math.Max(p, r);
        double flat = Math.Min(p, r);
        return steep > 0
            ? steep * ScalarFunction.Apply(FunctionName.LeakyRelu, ScalarFunction.Z, flat / steep)
            : -flat * ScalarFunction.Apply(FunctionName.LeakyRelu, -1 * ScalarFunction.Z, steep / flat);
    }

    private static Signal Pow(OperatorCall call)
    {
        double exponent = call.Number(1, 1);
        return call.Signal(0).Map(
            x => exponent switch
            {
                1 => x,
                2 => x * x,
                3 => x * x * x,
                0.5 => ScalarFunction.Apply(FunctionName.Sqrt, x),
                _ => throw new RefusedException($"there is no activation function with the power {exponent}"),
            },
            call.Node);
    }

    private static Signal BatchNormalization(OperatorCall call)
    {
        if (call.Node.Int("training_mode", 0) != 0)
        {
            throw new RefusedException("it is in training mode; export the model in evaluation mode");
        }

        Signal signal = call.Signal(0);
        if (signal.Shape.Dimensions is { Count: > 2 })
        {
            throw new RefusedException($"it is applied to a tensor of the shape {signal.Shape}; flatten first");
        }

        double epsilon = call.Node.Float("epsilon", 1e-5f);
        double[] scale = call.Tensor(1).Values;
        double[] shift = call.Tensor(2).Values;
        double[] mean = call.Tensor(3).Values;
        double[] variance = call.Tensor(4).Values;
        int units = signal.Shape.Units < 0 ? scale.Length : signal.Shape.Units;
        if (units == 0 || new[] { scale, shift, mean, variance }.Any(values => values.Length != units))
        {
            throw new InvalidDataException($"The node {call.Node} has not {units} numbers in each of its inputs.");
        }

        call.Budget.Spend(3 * units);
        double[] factors = scale.Select((value, i) => value / Math.Sqrt(variance[i] + epsilon)).ToArray();
        return signal.Plus(Each(mean, value => -value), call.Node).Times(factors, call.Node).Plus(shift, call.Node)
            .WithShape(signal.Shape.WithUnits(units));
    }

    // (x − offset) · scale.
    private static Signal Scaler(OperatorCall call)
    {
        Signal signal = call.Signal(0);
        double[] offset = Numbers("offset");
        double[] scale = Numbers("scale");
        int units = Math.Max(offset.Length, scale.Length);
        if (units > 1 && !signal.Shape.IsRow)
        {
            throw new RefusedException($"it is applied to a tensor of the shape {signal.Shape}; flatten first");
        }

        bool fits = units == 1 || signal.Shape.Units < 0 || signal.Shape.Units == units;
        if (!fits || (offset.Length != 1 && offset.Length != units) || (scale.Length != 1 && scale.Length != units))
        {
            throw new InvalidDataException($"The node {call.Node} has {offset.Length} offsets and {scale.Length} scales for {signal.Shape.Units} units.");
        }

        call.Budget.Spend(3 * units);
        return signal.Plus(Each(offset, value => -value), call.Node).Times(scale, call.Node)
            .WithShape(units == 1 ? signal.Shape : signal.Shape.WithUnits(units));

        double[] Numbers(string attribute) => call.Node.Floats(attribute) is { Count: > 0 } numbers
            ? numbers.Select(number => (double)number).ToArray()
            : throw new InvalidDataException($"The node {call.Node} has no {attribute}.");
    }

    private static double[] Each(double[] values, Func<double, double> change) => Array.ConvertAll(values, value => change(value));
}
