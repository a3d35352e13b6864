using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Operators;

/// <summary>Some of the elements of constants.</summary>
internal static class ConstantSelections
{
    public static readonly IReadOnlyDictionary<string, Operator> Table = new Dictionary<string, Operator>(StringComparer.Ordinal)
    {
        ["Gather"] = Gather,
        ["NonZero"] = NonZero,
        ["OneHot"] = OneHot,
        ["Slice"] = Slice,
        ["Trilu"] = Triangle,
    };

    private static Tensor Gather(OperatorCall call)
    {
        Tensor data = call.Tensor(0);
        Tensor indices = call.Tensor(1);
        int axis = call.Axis(call.Node.Int("axis", 0), data.Dimensions.Count);
        if (indices.Type is not (ElementType.Int32 or ElementType.Int64))
        {
            throw Elementwise.Undefined(indices.Type);
        }

        int length = data.Dimensions[axis];
        int outer = Tensor.Count(data.Dimensions.Take(axis));
        int inner = Tensor.Count(data.Dimensions.Skip(axis + 1));
        int[] shape = ConstantShapes.Dimensions(
            call, data.Dimensions.Take(axis).Concat(indices.Dimensions).Concat(data.Dimensions.Skip(axis + 1)).Select(dimension => (long)dimension).ToArray());
        call.Budget.Spend(2L * Tensor.Count(shape) + indices.Length);
        int[] rows = Array.ConvertAll(indices.Integers, index => index >= -length && index < length
            ? (int)(index < 0 ? index + length : index)
            : throw new InvalidDataException($"The node {call.Node} takes the element {index} of {length}."));
        int[] places = new int[Tensor.Count(shape)];
        for (int o = 0, place = 0; o < outer; o++)
        {
            foreach (int row in rows)
            {
                for (int i = 0; i < inner; i++)
                {
                    places[place++] = (o * length + row) * inner + i;
                }
            }
        }

        return data.Pick(shape, places);
    }

    // A column of indices for each element that is not zero.
    private static Tensor NonZero(OperatorCall call)
    {
        Tensor tensor = call.Tensor(0);
        int rank = tensor.Dimensions.Count;
        if (rank == 0)
        {
            throw new RefusedException("it is applied to a constant without dimensions");
        }

        int[] found = Enumerable.Range(0, tensor.Length).Where(i => tensor.Type.IsFloat() ? tensor.Values[i] != 0 : tensor.Integers[i] != 0).ToArray();
        call.Budget.Spend((long)rank * found.Length);
        int[] strides = Layout.Strides(tensor.Dimensions);
        return new Tensor(
            ElementType.Int64,
            new[] { rank, found.Length },
            Enumerable.Range(0, rank).SelectMany(axis => found.Select(i => (long)(i / strides[axis] % tensor.Dimensions[axis]))).ToArray());
    }

    private static Tensor OneHot(OperatorCall call)
    {
        Tensor indices = call.Tensor(0);
        Tensor depths = call.Tensor(1);
        Tensor offAndOn = call.Tensor(2);
        int rank = indices.Dimensions.Count;
        int axis = call.Axis(call.Node.Int("axis", -1), rank + 1);
        if (!depths.IsScalar || offAndOn.Length != 2 || indices.Type == ElementType.Bool || depths.Type == ElementType.Bool)
        {
            throw ConstantShapes.Unfit(call, indices);
        }

        long[] depth = { (long)depths.Values[0] };
        int[] shape = ConstantShapes.Dimensions(
            call, indices.Dimensions.Take(axis).Select(dimension => (long)dimension).Concat(depth).Concat(indices.Dimensions.Skip(axis).Select(dimension => (long)dimension)).ToArray());
        call.Budget.Spend(3L * Tensor.Count(shape));
        int inner = Tensor.Count(indices.Dimensions.Skip(axis));
        int[] places = new int[Tensor.Count(shape)];
        for (int i = 0; i < places.Length; i++)
        {
            int hot = i / inner % shape[axis];
            double index = Math.Truncate(indices.Values[i / inner / shape[axis] * inner + i % inner]);
            places[i] = index == hot || index + depth[0] == hot ? 1 : 0;
        }

        return offAndOn.Pick(shape, places);
    }

    // What is out of range is moved to the end that is nearest to it, so that the largest integer means the end.
    private static Tensor Slice(OperatorCall call)
    {
        Tensor tensor = call.Tensor(0);
        int rank = tensor.Dimensions.Count;
        IReadOnlyList<long>? starts = call.Integers(1, "starts", inputSince: 10);
        IReadOnlyList<long>? ends = call.Integers(2, "ends", inputSince: 10);
        IReadOnlyList<long>? axes = call.Integers(3, "axes", inputSince: 10);
        long[]? steps = call.Opset >= 10 ? call.Integers(4) : null;
        if (starts is null || ends is null || starts.Count != ends.Count || (axes?.Count ?? starts.Count) != starts.Count
            || (steps?.Length ?? starts.Count) != starts.Count || starts.Count > rank)
        {
            throw ConstantShapes.Unfit(call, tensor);
        }

        int[] sliced = axes is null ? Enumerable.Range(0, starts.Count).ToArray() : call.Axes(axes, rank);
        int[] shape = tensor.Dimensions.ToArray();
        int[] strides = Layout.Strides(shape);
        int first = 0;
        for (int i = 0; i < sliced.Length; i++)
        {
            int axis = sliced[i];
            int length = shape[axis];
            int step = (int)Clamped(steps?[i] ?? 1, -int.MaxValue, int.MaxValue);
            int start = (int)Clamped(FromStart(starts[i], length), 0, step > 0 ? length : length - 1);
            int end = (int)Clamped(FromStart(ends[i], length), step > 0 ? 0 : -1, step > 0 ? length : length - 1);
            shape[axis] = step switch
            {
                0 => throw ConstantShapes.Unfit(call, tensor),
                > 0 => (int)Math.Max(0, ((long)end - start + step - 1) / step),
                _ => (int)Math.Max(0, ((long)end - start + step + 1) / step),
            };
            first += start * strides[axis];
            strides[axis] = unchecked(strides[axis] * step);
        }

        call.Budget.Spend(2L * Tensor.Count(shape));
        return tensor.Pick(shape, Layout.Places(shape, strides, first));
    }

    // The others are zero.
    private static Tensor Triangle(OperatorCall call)
    {
        Tensor tensor = call.Tensor(0);
        bool isUpper = call.Node.Int("upper", 1) != 0;
        long diagonal = call.Integer(1) ?? 0;
        int rank = tensor.Dimensions.Count;
        if (rank < 2)
        {
            throw ConstantShapes.Unfit(call, tensor);
        }

        call.Budget.Spend(2L * tensor.Length);
        int rows = tensor.Dimensions[rank - 2];
        int columns = tensor.Dimensions[rank - 1];
        long offset = Clamped(diagonal, -int.MaxValue, int.MaxValue);
        return tensor.Pick(tensor.Dimensions.ToArray(), Enumerable.Range(0, tensor.Length).Select(i => IsKept(i) ? i : -1).ToArray());

        bool IsKept(int place)
        {
            long distance = place % columns - (long)(place / columns % rows) - offset;
            return isUpper ? distance >= 0 : distance <= 0;
        }
    }

    private static long FromStart(long index, int length) => index < 0 ? index + length : index;

    private static long Clamped(long value, long least, long most) => Math.Min(Math.Max(value, least), most);
}
