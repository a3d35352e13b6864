using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Operators;

/// <summary>Constants in other shapes: the same elements, in another order at most.</summary>
internal static class ConstantShapes
{
    private const int MostDimensions = 64;

    public static readonly IReadOnlyDictionary<string, Operator> Table = new Dictionary<string, Operator>(StringComparer.Ordinal)
    {
        ["Concat"] = Concat,
        ["Expand"] = Expand,
        ["Flatten"] = Flatten,
        ["Reshape"] = Reshape,
        ["Split"] = Split,
        ["Squeeze"] = Squeeze,
        ["Tile"] = Tile,
        ["Transpose"] = call => Transpose(call, call.Tensor(0), call.Node.Ints("perm")),
        ["Unsqueeze"] = Unsqueeze,
    };

    /// <summary>Numbers as a shape.</summary>
    /// <exception cref="InvalidDataException">They are none.</exception>
    public static int[] Dimensions(OperatorCall call, IReadOnlyList<long> numbers)
    {
        bool isShape = numbers.Count <= MostDimensions && numbers.All(number => number is >= 0 and <= int.MaxValue);
        int[] dimensions = isShape ? numbers.Select(number => (int)number).ToArray() : Array.Empty<int>();
        return isShape && Tensor.Count(dimensions) >= 0
            ? dimensions
            : throw new InvalidDataException($"The node {call.Node} makes the shape [{string.Join(", ", numbers.Take(MostDimensions))}], which is none.");
    }

    /// <summary>A tensor with its axes in another order.</summary>
    /// <param name="call">The node.</param>
    /// <param name="tensor">The tensor.</param>
    /// <param name="order">The axes in the new order. Null: from the last to the first.</param>
    public static Tensor Transpose(OperatorCall call, Tensor tensor, IReadOnlyList<long>? order)
    {
        int rank = tensor.Dimensions.Count;
        int[] axes = order is null ? Enumerable.Range(0, rank).Reverse().ToArray() : call.Axes(order, rank);
        if (axes.Length != rank)
        {
            throw Unfit(call, tensor);
        }

        call.Budget.Spend(2L * tensor.Length);
        int[] strides = Layout.Strides(tensor.Dimensions);
        int[] shape = axes.Select(axis => tensor.Dimensions[axis]).ToArray();
        return tensor.Pick(shape, Layout.Places(shape, axes.Select(axis => strides[axis]).ToArray()));
    }

    public static InvalidDataException Unfit(OperatorCall call, Tensor tensor) =>
        new($"The node {call.Node} does not fit a constant of the shape {tensor.ShapeText}.");

    private static Tensor Concat(OperatorCall call)
    {
        Tensor[] parts = Enumerable.Range(0, call.InputCount).Select(call.Tensor).ToArray();
        Tensor first = call.Tensor(0);
        int axis = call.Axis(call.Node.Int("axis", 0), first.Dimensions.Count);
        foreach (Tensor part in parts)
        {
            Elementwise.RequireSameType(call, first, part);
            if (part.Dimensions.Count != first.Dimensions.Count || part.Dimensions.Where((dimension, i) => i != axis && dimension != first.Dimensions[i]).Any())
            {
                throw new InvalidDataException($"The node {call.Node} joins the shapes {first.ShapeText} and {part.ShapeText} along the axis {axis}.");
            }
        }

        int[] shape = first.Dimensions.Select((dimension, i) => i == axis ? parts.Sum(part => part.Dimensions[axis]) : dimension).ToArray();
        call.Budget.Spend(4 * parts.Sum(part => (long)part.Length));
        int outer = Tensor.Count(shape.Take(axis));
        int[] places = new int[Tensor.Count(shape)];
        int place = 0;
        for (int o = 0; o < outer; o++)
        {
            int start = 0;
            foreach (Tensor part in parts)
            {
                int length = part.Length / outer;
                for (int i = 0; i < length; i++)
                {
                    places[place++] = start + o * length + i;
                }

                start += part.Length;
            }
        }

        return Tensor.Join(parts).Pick(shape, places);
    }

    private static Tensor Expand(OperatorCall call)
    {
        Tensor tensor = call.Tensor(0);
        int[]? shape = Broadcast.Shape(tensor.Dimensions, Dimensions(call, Sizes(call, 1)));
        if (shape is null || Tensor.Count(shape) < 0)
        {
            throw Unfit(call, tensor);
        }

        call.Budget.Spend(2L * Tensor.Count(shape));
        return Broadcast.To(tensor, shape)!;
    }

    private static Tensor Flatten(OperatorCall call)
    {
        Tensor tensor = call.Tensor(0);
        long axis = call.Node.Int("axis", 1);
        int rank = tensor.Dimensions.Count;
        int rows = axis == rank ? rank : call.Axis(axis, rank);
        return tensor.WithShape(new[] { Tensor.Count(tensor.Dimensions.Take(rows)), Tensor.Count(tensor.Dimensions.Skip(rows)) });
    }

    private static Tensor Reshape(OperatorCall call)
    {
        Tensor tensor = call.Tensor(0);
        long[] target = Sizes(call, 1).ToArray();
        if (call.Node.Int("allowzero", 0) == 0)
        {
            for (int i = 0; i < target.Length; i++)
            {
                target[i] = target[i] != 0 ? target[i] : i < tensor.Dimensions.Count ? tensor.Dimensions[i] : throw Unfit(call, tensor);
            }
        }

        int open = Array.IndexOf(target, -1);
        if (open >= 0)
        {
            int rest = Tensor.Count(Dimensions(call, target.Where((_, i) => i != open).ToArray()));
            target[open] = rest > 0 ? tensor.Length / rest : throw Unfit(call, tensor);
        }

        int[] shape = Dimensions(call, target);
        return Tensor.Count(shape) == tensor.Length ? tensor.WithShape(shape) : throw Unfit(call, tensor);
    }

    // Without sizes the parts are equal; from version 18 on the last one may be smaller.
    private static TensorList Split(OperatorCall call)
    {
        Tensor tensor = call.Tensor(0);
        int axis = call.Axis(call.Node.Int("axis", 0), tensor.Dimensions.Count);
        int dimension = tensor.Dimensions[axis];
        int parts = call.Node.Outputs.Count;
        IReadOnlyList<long>? sizes = call.Integers(1, "split", inputSince: 13);
        if (sizes is null)
        {
            bool canBeUneven = call.Opset >= 18;
            if (canBeUneven && call.Node.Int("num_outputs", parts) != parts)
            {
                throw new InvalidDataException($"The node {call.Node} has {parts} outputs, but says otherwise.");
            }

            int size = (dimension + parts - 1) / parts;
            sizes = Enumerable.Range(0, parts).Select(i => i < parts - 1 ? size : dimension - (parts - 1L) * size).ToArray();
            if (!canBeUneven && dimension % parts != 0)
            {
                throw Unfit(call, tensor);
            }
        }

        if (sizes.Count != parts || sizes.Any(size => size < 0 || size > dimension) || sizes.Sum() != dimension)
        {
            throw Unfit(call, tensor);
        }

        call.Budget.Spend(2L * tensor.Length + (long)parts * tensor.Dimensions.Count);
        int[] strides = Layout.Strides(tensor.Dimensions);
        var pieces = new List<Tensor>();
        int start = 0;
        foreach (int size in sizes.Select(size => (int)size))
        {
            int[] shape = tensor.Dimensions.Select((length, i) => i == axis ? size : length).ToArray();
            pieces.Add(tensor.Pick(shape, Layout.Places(shape, strides, start * strides[axis])));
            start += size;
        }

        return new TensorList(pieces);
    }

    private static Tensor Squeeze(OperatorCall call)
    {
        Tensor tensor = call.Tensor(0);
        int[]? axes = call.Integers(1, "axes", inputSince: 13) is { } numbers ? call.Axes(numbers, tensor.Dimensions.Count) : null;
        return axes is null || axes.All(axis => tensor.Dimensions[axis] == 1)
            ? tensor.WithShape(tensor.Dimensions.Where((dimension, axis) => axes is null ? dimension != 1 : !axes.Contains(axis)))
            : throw Unfit(call, tensor);
    }

    // Repeating is a dimension more before each of the old ones, over which nothing changes.
    private static Tensor Tile(OperatorCall call)
    {
        Tensor tensor = call.Tensor(0);
        int rank = tensor.Dimensions.Count;
        int[] repeats = Dimensions(call, Sizes(call, 1));
        if (repeats.Length != rank)
        {
            throw Unfit(call, tensor);
        }

        int[] shape = Dimensions(call, tensor.Dimensions.Select((dimension, axis) => (long)dimension * repeats[axis]).ToArray());
        call.Budget.Spend(2L * Tensor.Count(shape));
        int[] own = Layout.Strides(tensor.Dimensions);
        int[] split = Enumerable.Range(0, 2 * rank).Select(i => i % 2 == 0 ? repeats[i / 2] : tensor.Dimensions[i / 2]).ToArray();
        int[] strides = Enumerable.Range(0, 2 * rank).Select(i => i % 2 == 0 ? 0 : own[i / 2]).ToArray();
        return tensor.Pick(shape, Layout.Places(split, strides));
    }

    private static Tensor Unsqueeze(OperatorCall call)
    {
        Tensor tensor = call.Tensor(0);
        IReadOnlyList<long> numbers = call.Integers(1, "axes", inputSince: 13) ?? throw Unfit(call, tensor);
        int rank = tensor.Dimensions.Count + numbers.Count;
        if (rank > MostDimensions)
        {
            throw Unfit(call, tensor);
        }

        int[] axes = call.Axes(numbers, rank);
        var rest = new Queue<int>(tensor.Dimensions);
        return tensor.WithShape(Enumerable.Range(0, rank).Select(axis => axes.Contains(axis) ? 1 : rest.Dequeue()));
    }

    private static long[] Sizes(OperatorCall call, int index) =>
        call.Integers(index) ?? throw new InvalidDataException($"The node {call.Node} has no input {index}.");
}
