using System;
using System.Linq;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Operators;

/// <summary>Other shapes of a single data point, whose units stay together in any of them.</summary>
internal static class SinglePoint
{
    /// <summary>A shape of more dimensions is none that a data point has.</summary>
    public const int MostDimensions = 64;

    /// <summary>The shape that Reshape makes; null if it has another number of units.</summary>
    /// <param name="shape">The shape before.</param>
    /// <param name="target">What is asked for: −1 is inferred; null stands for the number of data points, which is 1.</param>
    /// <param name="copies">Whether 0 copies a dimension.</param>
    public static SignalShape? Reshape(SignalShape shape, long?[] target, bool copies)
    {
        int[] dimensions = new int[target.Length];
        for (int i = 0; i < target.Length; i++)
        {
            dimensions[i] = target[i] is null ? 1
                : target[i] == 0 && copies && shape.Dimensions is { } known && i < known.Count ? known[i]
                : target[i] is > 0 and <= int.MaxValue and { } size ? (int)size
                : SignalShape.Open;
        }

        int rest = Tensor.Count(dimensions.Where(dimension => dimension != SignalShape.Open));
        int open = Array.IndexOf(dimensions, SignalShape.Open);
        if (open >= 0 && target[open] == -1 && rest > 0 && shape.Units >= 0 && shape.Units % rest == 0)
        {
            dimensions[open] = shape.Units / rest;
        }

        return shape.Units >= 0 && Tensor.Count(dimensions) == shape.Units ? new SignalShape(dimensions, isBatched: false) : null;
    }
}
