using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Operators;

/// <summary>Constants that are combined with the units of a layer.</summary>
internal static class PerUnit
{
    /// <summary>Spreads a constant over the units, as the operators of ONNX do.</summary>
    /// <param name="call">The node.</param>
    /// <param name="signal">The units.</param>
    /// <param name="constant">What is combined with them.</param>
    /// <param name="shape">The shape of the result.</param>
    /// <returns>A number for each unit, or one for all.</returns>
    public static double[] Read(OperatorCall call, Signal signal, Tensor constant, out SignalShape shape)
    {
        shape = signal.Shape;
        IReadOnlyList<int> dimensions = constant.Dimensions;
        if (!shape.IsBatched && dimensions.Count == shape.Rank + 1 && dimensions[0] == 1)
        {
            // The constant makes a batch of one of a single data point.
            shape = new SignalShape(shape.Dimensions!.Prepend(1), isBatched: false);
        }

        if (dimensions.Count > shape.Rank)
        {
            throw new RefusedException($"a constant of the shape {Text(constant)} gives the tensor of the shape {signal.Shape} more dimensions");
        }

        if (constant.IsScalar)
        {
            return constant.Values;
        }

        if (constant.Length == 0)
        {
            throw new RefusedException($"a constant of the shape {Text(constant)} leaves no units");
        }

        if (shape.IsBatched && dimensions.Count == shape.Rank)
        {
            if (dimensions[0] != 1)
            {
                throw new RefusedException($"a constant of the shape {Text(constant)} differs from data point to data point");
            }

            dimensions = dimensions.Skip(1).ToArray();
        }

        if (shape.Units < 0)
        {
            // The model leaves the number of inputs open; this says it.
            if (constant.Length != dimensions[dimensions.Count - 1])
            {
                throw new RefusedException($"a constant of the shape {Text(constant)} does not say how many units it is for");
            }

            shape = shape.WithUnits(constant.Length);
            return constant.Values;
        }

        int[] units = shape.PointDimensions.ToArray();
        call.Budget.Spend(shape.Units);
        if (Broadcast.To(constant.WithShape(dimensions), units) is { } spread)
        {
            return spread.Values;
        }

        throw Broadcast.Shape(dimensions, units) is null
            ? new InvalidDataException($"The node {call.Node} combines the shapes {signal.Shape} and {Text(constant)}, which do not go together.")
            : new RefusedException($"a constant of the shape {Text(constant)} repeats the units of the shape {signal.Shape}");
    }

    /// <summary>A constant that is the same number for every unit; null if it differs.</summary>
    public static double? Same(double[] numbers) =>
        numbers.Length > 0 && Array.TrueForAll(numbers, number => number.Equals(numbers[0])) ? numbers[0] : null;

    private static string Text(Tensor tensor) => $"[{string.Join(", ", tensor.Dimensions)}]";
}
