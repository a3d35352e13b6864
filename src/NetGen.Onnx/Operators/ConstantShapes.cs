using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Operators;

/// <summary>Constants in other shapes, transposed weights above all.</summary>
internal static class ConstantShapes
{
    private const int MostDimensions = 16;

    public static readonly IReadOnlyDictionary<string, Operator> Table = new Dictionary<string, Operator>(StringComparer.Ordinal)
    {
        ["Concat"] = Concat,
        ["Expand"] = Expand,
        ["Flatten"] = Flatten,
        ["Reshape"] = Reshape,
        ["Squeeze"] = Squeeze,
        ["Transpose"] = Transpose,
        ["Unsqueeze"] = Unsqueeze,
    };

    /// <summary>Numbers as a shape.</summary>
    /// <exception cref="InvalidDataException">They are none.</exception>
    public static int[] Dimensions(OperatorCall call, IEnumerable<double> numbers)
    {
        double[] all = numbers.ToArray();
        bool isShape = all.Length <= MostDimensions && all.All(number => number is >= 0 and <= int.MaxValue);
        int[] dimensions = isShape ? Array.ConvertAll(all, number => (int)number) : Array.Empty<int>();
        return isShape && Tensor.Count(dimensions) >= 0
            ? dimensions
            : throw new InvalidDataException($"The node {call.Node} makes the shape [{string.Join(", ", all.Take(MostDimensions))}], which is none.");
    }

    private static Tensor Concat(OperatorCall call)
    {
        Tensor[] parts = Enumerable.Range(0, call.InputCount).Select(call.Tensor).ToArray();
        return call.Node.Int("axis", 0) == 0 && parts.Length > 0 && parts.All(part => part.Dimensions.Count == 1)
            ? new Tensor(parts[0].Type, new[] { parts.Sum(part => part.Values.Length) }, All(call, parts))
            : throw new RefusedException("it joins constants of more than one dimension");
    }

    private static double[] All(OperatorCall call, Tensor[] parts)
    {
        call.Budget.Spend(parts.Sum(part => (long)part.Values.Length));
        return parts.SelectMany(part => part.Values).ToArray();
    }

    private static Tensor Expand(OperatorCall call)
    {
        Tensor tensor = call.Tensor(0);
        int[]? shape = Broadcast.Shape(tensor.Dimensions, Dimensions(call, call.Tensor(1).Values));
        if (shape is null || Tensor.Count(shape) < 0)
        {
            throw Unfit(call, tensor);
        }

        call.Budget.Spend(Tensor.Count(shape));
        return Broadcast.To(tensor, shape)!;
    }

    private static Tensor Flatten(OperatorCall call)
    {
        Tensor tensor = call.Tensor(0);
        long axis = call.Node.Int("axis", 1);
        axis += axis < 0 ? tensor.Dimensions.Count : 0;
        if (axis < 0 || axis > tensor.Dimensions.Count)
        {
            throw Unfit(call, tensor);
        }

        return tensor.WithShape(new[] { Tensor.Count(tensor.Dimensions.Take((int)axis)), Tensor.Count(tensor.Dimensions.Skip((int)axis)) });
    }

    private static Tensor Reshape(OperatorCall call)
    {
        Tensor tensor = call.Tensor(0);
        double[] target = call.Tensor(1).Values.ToArray();
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = target[i] == 0 && i < tensor.Dimensions.Count && call.Node.Int("allowzero", 0) == 0 ? tensor.Dimensions[i] : target[i];
        }

        int open = Array.IndexOf(target, -1);
        if (open >= 0)
        {
            int rest = Tensor.Count(Dimensions(call, target.Where((_, i) => i != open)));
            target[open] = rest > 0 ? tensor.Values.Length / rest : 0;
        }

        int[] shape = Dimensions(call, target);
        return Tensor.Count(shape) == tensor.Values.Length ? tensor.WithShape(shape) : throw Unfit(call, tensor);
    }

    private static Tensor Squeeze(OperatorCall call)
    {
        Tensor tensor = call.Tensor(0);
        int rank = tensor.Dimensions.Count;
        long[]? axes = call.Numbers(1, "axes")?.Select(axis => axis < 0 ? axis + rank : axis).ToArray();
        return tensor.WithShape(tensor.Dimensions.Where((dimension, axis) => dimension != 1 || (axes is not null && !axes.Contains(axis))));
    }

    private static Tensor Unsqueeze(OperatorCall call)
    {
        Tensor tensor = call.Tensor(0);
        IReadOnlyList<long> axes = call.Numbers(1, "axes") ?? throw Unfit(call, tensor);
        int rank = tensor.Dimensions.Count + axes.Count;
        if (rank > MostDimensions)
        {
            throw Unfit(call, tensor);
        }

        var dimensions = new List<int>(tensor.Dimensions);
        foreach (long axis in axes.Select(axis => axis < 0 ? axis + rank : axis).OrderBy(axis => axis))
        {
            if (axis < 0 || axis > dimensions.Count)
            {
                throw Unfit(call, tensor);
            }

            dimensions.Insert((int)axis, 1);
        }

        return tensor.WithShape(dimensions);
    }

    // Of a matrix; that of a vector is itself.
    private static Tensor Transpose(OperatorCall call)
    {
        Tensor tensor = call.Tensor(0);
        if (tensor.Dimensions.Count < 2 || (call.Node.Ints("perm") is { } order && order.Select((axis, i) => axis == i).All(isSame => isSame)))
        {
            return tensor;
        }

        if (tensor.Dimensions.Count > 2)
        {
            throw new RefusedException("it transposes a constant of more than two dimensions");
        }

        call.Budget.Spend(tensor.Values.Length);
        int rows = tensor.Dimensions[0];
        int columns = tensor.Dimensions[1];
        double[] values = new double[tensor.Values.Length];
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j++)
            {
                values[j * rows + i] = tensor.Values[i * columns + j];
            }
        }

        return new Tensor(tensor.Type, new[] { columns, rows }, values);
    }

    private static InvalidDataException Unfit(OperatorCall call, Tensor tensor) =>
        new($"The node {call.Node} does not fit a constant of the shape [{string.Join(", ", tensor.Dimensions)}].");
}
