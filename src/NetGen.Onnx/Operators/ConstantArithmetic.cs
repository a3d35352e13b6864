using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Operators;

/// <summary>Arithmetic with constants, which exporters leave in a model if they do not fold it themselves.</summary>
internal static class ConstantArithmetic
{
    public static readonly IReadOnlyDictionary<string, Operator> Table = new Dictionary<string, Operator>(StringComparer.Ordinal)
    {
        ["Abs"] = Unary(Math.Abs),
        ["Add"] = Binary((a, b) => a + b),
        ["Div"] = Binary((a, b) => a / b),
        ["Exp"] = Unary(Math.Exp),
        ["Mul"] = Binary((a, b) => a * b),
        ["Neg"] = Unary(value => -value),
        ["Pow"] = Binary(Math.Pow),
        ["Reciprocal"] = Unary(value => 1 / value),
        ["Sqrt"] = Unary(Math.Sqrt),
        ["Sub"] = Binary((a, b) => a - b),
    };

    private static Operator Unary(Func<double, double> function)
    {
        return call =>
        {
            Tensor tensor = call.Tensor(0);
            call.Budget.Spend(tensor.Values.Length);
            return new Tensor(tensor.Type, tensor.Dimensions.ToArray(), Array.ConvertAll(tensor.Values, value => Rounded(tensor.Type, function(value))));
        };
    }

    private static Operator Binary(Func<double, double, double> function)
    {
        return call =>
        {
            Tensor a = call.Tensor(0);
            Tensor b = call.Tensor(1);
            if (Broadcast.Shape(a.Dimensions, b.Dimensions) is not { } shape || Tensor.Count(shape) < 0)
            {
                throw new InvalidDataException($"The node {call.Node} combines shapes that do not go together.");
            }

            call.Budget.Spend(3L * Tensor.Count(shape));
            double[] left = Broadcast.To(a, shape)!.Values;
            double[] right = Broadcast.To(b, shape)!.Values;
            return new Tensor(a.Type, shape, left.Select((value, i) => Rounded(a.Type, function(value, right[i]))).ToArray());
        };
    }

    // As a runtime would have it.
    private static double Rounded(ElementType type, double value) => type switch
    {
        ElementType.Single => (float)value,
        ElementType.Integer => Math.Truncate(value),
        _ => value,
    };
}
