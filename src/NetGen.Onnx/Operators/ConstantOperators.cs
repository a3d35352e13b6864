using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NetGen.Onnx.Format;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Operators;

/// <summary>Constants, and operators that pass them on.</summary>
internal static class ConstantOperators
{
    public static readonly IReadOnlyDictionary<string, Operator> Table = new Dictionary<string, Operator>(StringComparer.Ordinal)
    {
        ["Cast"] = Cast,
        ["CastLike"] = call => new Tensor(call.Tensor(1).Type, call.Tensor(0).Dimensions.ToArray(), call.Tensor(0).Values),
        ["Constant"] = Constant,
        ["ConstantOfShape"] = ConstantOfShape,
        ["Dropout"] = call => call.Tensor(0),
        ["Gather"] = Gather,
        ["Identity"] = call => call.Tensor(0),
        ["Shape"] = call => Numbers(call.Tensor(0).Dimensions.Select(dimension => (double)dimension)),
    };

    private static Tensor Numbers(IEnumerable<double> numbers, ElementType type = ElementType.Integer)
    {
        double[] values = numbers.ToArray();
        return new Tensor(type, new[] { values.Length }, values);
    }

    private static Tensor Number(double number, ElementType type) => new(type, Array.Empty<int>(), new[] { number });

    private static Value Constant(OperatorCall call)
    {
        OnnxNode node = call.Node;
        return node.Tensor("value")
            ?? (node.Has("value_float") ? Number(node.Float("value_float", 0), ElementType.Single)
            : node.Has("value_int") ? Number(node.Int("value_int", 0), ElementType.Integer)
            : node.Floats("value_floats") is { } floats ? Numbers(floats.Select(value => (double)value), ElementType.Single)
            : node.Ints("value_ints") is { } ints ? Numbers(ints.Select(value => (double)value))
            : throw new RefusedException("it is a constant of a kind that holds no numbers"));
    }

    private static Tensor ConstantOfShape(OperatorCall call)
    {
        Tensor? value = call.Node.Tensor("value") as Tensor;
        int[] shape = ConstantShapes.Dimensions(call, call.Tensor(0).Values);
        call.Budget.Spend(Tensor.Count(shape));
        double[] values = new double[Tensor.Count(shape)];
        Array.Fill(values, value is { IsScalar: true } ? value.Values[0] : 0);
        return new Tensor(value?.Type ?? ElementType.Single, shape, values);
    }

    private static Tensor Cast(OperatorCall call)
    {
        Tensor tensor = call.Tensor(0);
        ElementType type = TensorReader.TypeOf((int)call.Node.Int("to", 0)) ?? throw new RefusedException("it makes something else than numbers");
        call.Budget.Spend(tensor.Values.Length);
        double[] values = Array.ConvertAll(tensor.Values, value => type switch
        {
            ElementType.Single => (float)value,
            ElementType.Integer => Math.Truncate(value),
            _ => value,
        });
        return new Tensor(type, tensor.Dimensions.ToArray(), values);
    }

    // Of rows, or of single numbers: what is needed to take a shape apart.
    private static Tensor Gather(OperatorCall call)
    {
        Tensor data = call.Tensor(0);
        Tensor indices = call.Tensor(1);
        if (call.Node.Int("axis", 0) != 0 || data.Dimensions.Count == 0)
        {
            throw new RefusedException("it takes other parts of a constant than rows");
        }

        int rows = data.Dimensions[0];
        int row = rows == 0 ? 0 : data.Values.Length / rows;
        call.Budget.Spend((long)row * indices.Values.Length);
        double[] values = new double[row * indices.Values.Length];
        for (int i = 0; i < indices.Values.Length; i++)
        {
            double index = indices.Values[i] < 0 ? indices.Values[i] + rows : indices.Values[i];
            if (!(index >= 0 && index < rows))
            {
                throw new InvalidDataException($"The node {call.Node} takes row {indices.Values[i]} of {rows}.");
            }

            Array.Copy(data.Values, (int)index * row, values, i * row, row);
        }

        return new Tensor(data.Type, indices.Dimensions.Concat(data.Dimensions.Skip(1)).ToArray(), values);
    }
}
