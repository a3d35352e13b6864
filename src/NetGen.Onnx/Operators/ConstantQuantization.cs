using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Operators;

/// <summary>Weights as small integers: x = (q − zero point) · scale.</summary>
internal static class ConstantQuantization
{
    public static readonly IReadOnlyDictionary<string, Operator> Table = new Dictionary<string, Operator>(StringComparer.Ordinal)
    {
        ["DequantizeLinear"] = Dequantize,
        ["QuantizeLinear"] = Quantize,
    };

    private static Tensor Dequantize(OperatorCall call)
    {
        Tensor tensor = call.Tensor(0);
        Tensor scale = call.Tensor(1);
        Tensor? zeroPoint = call.Optional(2);
        ElementType type = OutputType(call) ?? scale.Type;
        if (tensor.Type is not ElementType.Int32 && !IsQuantized(tensor.Type))
        {
            throw Elementwise.Undefined(tensor.Type);
        }

        if (!IsScale(scale.Type) || !IsScale(type) || (zeroPoint is not null && zeroPoint.Type != tensor.Type))
        {
            throw Mixed(call, tensor, scale, zeroPoint);
        }

        int[] places = ParameterPlaces(call, tensor, scale, zeroPoint);
        double[] values = new double[places.Length];
        for (int i = 0; i < values.Length; i++)
        {
            double difference = ElementType.Float.Round(tensor.Integers[i] - (zeroPoint?.Integers[places[i]] ?? 0));
            values[i] = type.Round(ElementType.Float.Round(difference * scale.Values[places[i]]));
        }

        return new Tensor(type, tensor.Dimensions.ToArray(), values);
    }

    // Rounded to the even one of two, then moved to the nearest number that the type has.
    private static Tensor Quantize(OperatorCall call)
    {
        Tensor tensor = call.Tensor(0);
        Tensor scale = call.Tensor(1);
        Tensor? zeroPoint = call.Optional(2);
        ElementType type = OutputType(call) ?? zeroPoint?.Type ?? ElementType.UInt8;
        call.Node.Ignore("saturate");
        if (!IsQuantized(type))
        {
            throw Elementwise.Undefined(type);
        }

        if (!(tensor.Type == ElementType.Int32 ? scale.Type == ElementType.Float : IsScale(tensor.Type) && scale.Type == tensor.Type)
            || (zeroPoint is not null && zeroPoint.Type != type))
        {
            throw Mixed(call, tensor, scale, zeroPoint);
        }

        int[] places = ParameterPlaces(call, tensor, scale, zeroPoint);
        long[] integers = new long[places.Length];
        for (int i = 0; i < integers.Length; i++)
        {
            double quotient = ElementType.Float.Round(ElementType.Float.Round(tensor.Values[i]) / scale.Values[places[i]]);
            double number = Math.Round(quotient) + (zeroPoint?.Integers[places[i]] ?? 0);
            integers[i] = double.IsNaN(number)
                ? throw new RefusedException("it quantises NaN")
                : (long)Math.Min(Math.Max(number, type.Least()), type.Limit() - 1);
        }

        return new Tensor(type, tensor.Dimensions.ToArray(), integers);
    }

    private static bool IsQuantized(ElementType type) => type is ElementType.Int8 or ElementType.UInt8 or ElementType.Int16 or ElementType.UInt16;

    private static bool IsScale(ElementType type) => type.IsFloat() && type != ElementType.Double;

    private static ElementType? OutputType(OperatorCall call) => call.Node.Int("output_dtype", 0) is not 0 and var number
        ? ElementTypes.Find(number) ?? throw new RefusedException($"its output is of type {ElementTypes.Name(number)}, which is not supported")
        : null;

    // One scale for all elements, one for each index of an axis, or one for each block of so many indices.
    private static int[] ParameterPlaces(OperatorCall call, Tensor tensor, Tensor scale, Tensor? zeroPoint)
    {
        long axisNumber = call.Node.Int("axis", 1);
        long block = call.Node.Int("block_size", 0);
        call.Budget.Spend(3L * tensor.Length);
        if (zeroPoint is not null && !zeroPoint.Dimensions.SequenceEqual(scale.Dimensions) && !(zeroPoint.IsScalar && scale.IsScalar))
        {
            throw Unfit(call, tensor, scale);
        }

        if (block == 0 && scale.IsScalar && scale.Dimensions.Count <= 1)
        {
            return new int[tensor.Length];
        }

        int axis = call.Axis(axisNumber, tensor.Dimensions.Count);
        int length = tensor.Dimensions[axis];
        bool fits = block == 0
            ? scale.Dimensions.Count == 1 && scale.Length == length
            : block > 0 && scale.Dimensions.SequenceEqual(tensor.Dimensions.Select((dimension, i) => i == axis ? (int)((dimension - 1) / block) + 1 : dimension));
        if (!fits)
        {
            throw Unfit(call, tensor, scale);
        }

        int inner = Layout.Strides(tensor.Dimensions)[axis];
        int blocks = block == 0 ? length : scale.Dimensions[axis];
        return Enumerable.Range(0, tensor.Length).Select(i => block == 0
            ? i / inner % length
            : (i / inner / length * blocks + (int)(i / inner % length / block)) * inner + i % inner).ToArray();
    }

    private static InvalidDataException Unfit(OperatorCall call, Tensor tensor, Tensor scale) =>
        new($"The node {call.Node} has scales of the shape {scale.ShapeText}, which do not go with the shape {tensor.ShapeText}.");

    private static InvalidDataException Mixed(OperatorCall call, Tensor tensor, Tensor scale, Tensor? zeroPoint) =>
        new($"The node {call.Node} combines the types {tensor.Type.Name()}, {scale.Type.Name()} and {zeroPoint?.Type.Name() ?? "none"}.");
}
