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
    // More of them are no part of an activation function, and each takes a moment.
    private const int MostOperands = 64;

    private static readonly double[] MinusOne = { -1 };

    public static readonly IReadOnlyDictionary<string, Operator> Table = new Dictionary<string, Operator>(StringComparer.Ordinal)
    {
        ["Add"] = call => Add(call, call.Required(0), call.Required(1)),
        ["BatchNormalization"] = BatchNormalization,
        ["Div"] = call => Binary(
            call,
            call.Required(0),
            call.Required(1),
            (a, b) => a * ScalarFunction.Apply(FunctionName.Reciprocal, b),
            (units, divisors) => units.Times(Each(divisors, divisor => 1 / divisor)),
            (_, _) => throw new RefusedException("a number for each unit is divided by the unit")),
        ["Max"] = call => Fold(call, (a, b) => Limit(call, a, b, ScalarFunction.Max, 1)),
        ["Min"] = call => Fold(call, (a, b) => Limit(call, a, b, ScalarFunction.Min, -1)),
        ["Mul"] = call => Binary(
            call,
            call.Required(0),
            call.Required(1),
            ScalarFunction.Product,
            (units, factors) => units.Times(factors),
            (units, factors) => units.Times(factors)),
        ["Pow"] = Pow,
        ["Sub"] = Subtract,
        ["Sum"] = call => Fold(call, (a, b) => Add(call, a, b)),
        ["ai.onnx.ml.Scaler"] = Scaler,
    };

    private static Signal Add(OperatorCall call, Value a, Value b) =>
        (a is Signal units && b is Signal others ? units.Sum(others, 1) : null)
        ?? Binary(call, a, b, (x, y) => x + y, (x, terms) => x.Plus(terms), (x, terms) => x.Plus(terms));

    private static Signal Subtract(OperatorCall call) =>
        (call.Required(0) is Signal units && call.Required(1) is Signal others ? units.Sum(others, -1) : null)
        ?? Binary(
            call,
            call.Required(0),
            call.Required(1),
            (a, b) => a - b,
            (x, terms) => x.Plus(Each(terms, term => -term)),
            (x, terms) => x.Times(MinusOne).Plus(terms));

    private static Signal Binary(
        OperatorCall call,
        Value left,
        Value right,
        Func<ScalarFunction, ScalarFunction, ScalarFunction> combine,
        Func<Signal, double[], Signal> constantRight,
        Func<Signal, double[], Signal> constantLeft)
    {
        return (left, right) switch
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
        Func<Signal, double[], Signal> each)
    {
        double[] numbers = PerUnit.Read(call, signal, constant, out SignalShape shape);
        return (PerUnit.Same(numbers) is { } number ? signal.Map(x => all(x, number), call.Node) : each(signal, numbers)).WithShape(shape);
    }

    // Constants among the operands are combined with the units one after another.
    private static Signal Fold(OperatorCall call, Func<Signal, Value, Signal> combine)
    {
        if (call.InputCount > MostOperands)
        {
            throw new RefusedException($"it combines more than {MostOperands} tensors");
        }

        Value[] operands = Enumerable.Range(0, call.InputCount).Select(call.Required).ToArray();
        int first = Array.FindIndex(operands, operand => operand is Signal);
        return operands.Where((_, i) => i != first).Aggregate(call.Signal(first), combine);
    }

    // Of larger units with a sign of 1, of smaller ones with −1.
    private static Signal Limit(OperatorCall call, Signal signal, Value limit, Func<ScalarFunction, ScalarFunction, ScalarFunction> choose, double sign)
    {
        if (limit is Signal other)
        {
            return signal.Combine(other, choose, call.Node);
        }

        double[] limits = PerUnit.Read(call, signal, (Tensor)limit, out SignalShape shape);
        if (PerUnit.Same(limits) is { } same)
        {
            return signal.Map(x => choose(x, same), call.Node).WithShape(shape);
        }

        // max(x, c) is c + relu(x − c).
        return limits.All(value => !double.IsInfinity(value))
            ? signal.Plus(Each(limits, value => -value))
                .Map(x => sign * ScalarFunction.Apply(FunctionName.Relu, sign * x), call.Node)
                .Plus(limits)
                .WithShape(shape)
            : throw new RefusedException("it limits some of the units and others not");
    }

    private static Signal Pow(OperatorCall call)
    {
        if (call.Required(0) is not Signal)
        {
            throw new RefusedException("the power of a constant depends on the inputs of the network");
        }

        double exponent = PerUnit.Same(call.Tensor(1).Values) ?? throw new RefusedException("the power differs from unit to unit");
        return call.Signal(0).Map(
            x => exponent switch
            {
                -1 => ScalarFunction.Apply(FunctionName.Reciprocal, x),
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
        if (call.Node.Int("training_mode", 0) != 0 || call.Node.Outputs.Skip(1).Any(output => output.Length > 0))
        {
            throw new RefusedException("it is in training mode; export the model in evaluation mode");
        }

        Signal signal = call.Signal(0);
        if (!signal.Shape.IsBatched || (signal.Shape.Dimensions is { } dimensions && dimensions.Skip(2).Any(dimension => dimension != 1)))
        {
            throw new RefusedException($"it is applied to a tensor of the shape {signal.Shape}; flatten first");
        }

        // Both matter in training or with further dimensions only.
        call.Node.Ignore("momentum");
        call.Node.Ignore("spatial");
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
        Signal normalized = signal.Plus(Each(mean, value => -value)).Times(factors).Plus(shift);
        return signal.Shape.Units < 0 ? normalized.WithShape(signal.Shape.WithUnits(units)) : normalized;
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
        return signal.Plus(Each(offset, value => -value)).Times(scale)
            .WithShape(units == 1 ? signal.Shape : signal.Shape.WithUnits(units));

        double[] Numbers(string attribute) => call.Node.Floats(attribute) is { Count: > 0 } numbers
            ? numbers.Select(number => (double)number).ToArray()
            : throw new InvalidDataException($"The node {call.Node} has no {attribute}.");
    }

    private static double[] Each(double[] values, Func<double, double> change) => Array.ConvertAll(values, value => change(value));
}
