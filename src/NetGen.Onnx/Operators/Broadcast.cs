using System;
using System.Collections.Generic;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Operators;

/// <summary>The rule by which ONNX combines tensors of different shapes: dimensions of 1 are repeated, missing ones are 1.</summary>
internal static class Broadcast
{
    /// <summary>The shape that two tensors have together; null if they do not go together.</summary>
    public static int[]? Shape(IReadOnlyList<int> a, IReadOnlyList<int> b)
    {
        int[] shape = new int[Math.Max(a.Count, b.Count)];
        for (int i = 1; i <= shape.Length; i++)
        {
            int left = i <= a.Count ? a[a.Count - i] : 1;
            int right = i <= b.Count ? b[b.Count - i] : 1;
            if (left != right && left != 1 && right != 1)
            {
                return null;
            }

            shape[shape.Length - i] = left == 1 ? right : left;
        }

        return shape;
    }

    /// <summary>Repeats a tensor to a shape; null if it does not go into it.</summary>
    public static Tensor? To(Tensor tensor, int[] shape)
    {
        if (tensor.Dimensions.Count > shape.Length || Shape(tensor.Dimensions, shape) is not { } common || !common.AsSpan().SequenceEqual(shape))
        {
            return null;
        }

        if (tensor.Length == Tensor.Count(shape))
        {
            return tensor.WithShape(shape);
        }

        return tensor.Pick(shape, Layout.Places(shape, Strides(tensor.Dimensions, shape.Length)));
    }

    /// <summary>How far apart neighbours are in a tensor that is repeated to a shape of so many dimensions.</summary>
    public static int[] Strides(IReadOnlyList<int> dimensions, int rank)
    {
        int[] own = Layout.Strides(dimensions);
        int[] strides = new int[rank];
        for (int axis = 0; axis < own.Length; axis++)
        {
            strides[rank - own.Length + axis] = dimensions[axis] == 1 ? 0 : own[axis];
        }

        return strides;
    }
}
