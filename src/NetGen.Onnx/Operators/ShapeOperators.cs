using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Operators;

/// <summary>Operators that leave every number as it is: other shapes, other types, nothing at all.</summary>
internal static class ShapeOperators
{
    public static readonly IReadOnlyDictionary<string, Operator> Table = new Dictionary<string, Operator>(StringComparer.Ordinal)
    {
        ["Cast"] = Cast,
        ["CastLike"] = CastLike,
        ["Dropout"] = Dropout,
        ["Flatten"] = Flatten,
        ["Identity"] = call => call.Signal(0),
        ["Reshape"] = Reshape,
        ["Shape"] = Shape,
        ["Squeeze"] = Squeeze,
        ["Transpose"] = Transpose,
        ["Unsqueeze"] = Unsqueeze,
    };

    private static Signal Cast(OperatorCall call) => Cast(call.Signal(0), ConstantOperators.TargetType(call));

    private static Signal CastLike(OperatorCall call)
    {
        ConstantOperators.IgnoreRounding(call);
        return call.Required(1) switch
        {
            Tensor like => Cast(call.Signal(0), like.Type),
            Signal like when ComparisonOperators.IsTruth(like) => Cast(call.Signal(0), ElementType.Bool),
            _ => call.Signal(0),
        };
    }

    // Truth values are 0 and 1 in every type.
    private static Signal Cast(Signal signal, ElementType type) => type.IsFloat() || ComparisonOperators.IsTruth(signal)
        ? signal
        : throw new RefusedException($"it casts to {type.Name()}, so that numbers are rounded");

    private static Signal Dropout(OperatorCall call)
    {
        ConstantOperators.RefuseTraining(call);
        return call.Signal(0);
    }

    private static Signal Flatten(OperatorCall call)
    {
        Signal signal = call.Signal(0);
        SignalShape shape = signal.Shape;
        long axis = call.Node.Int("axis", 1);
        axis += axis < 0 ? shape.Rank : 0;
        if (shape.Dimensions is not { } dimensions)
        {
            return axis == 1
                ? signal.WithShape(new SignalShape(new[] { SignalShape.Open, SignalShape.Open }))
                : throw new RefusedException($"it flattens from axis {axis} on, not from axis 1, so that it mixes data points");
        }

        // Of the two dimensions that it makes the first counts the data points if nothing of them goes into the second, and nothing else into it.
        IEnumerable<int> first = dimensions.Take((int)axis);
        bool staysTogether = shape.Points == 1 ? first.All(dimension => dimension == 1) : axis >= 1 && first.Skip(1).All(dimension => dimension == 1);
        return staysTogether
            ? signal.WithShape(new SignalShape(new[] { shape.Points, shape.Units }))
            : throw new RefusedException($"it flattens the shape {shape} from axis {axis} on, so that the units of a data point do not stay together");
    }

    private static Signal Reshape(OperatorCall call)
    {
        Signal signal = call.Signal(0);
        SignalShape shape = signal.Shape;
        Tensor sizes = call.Tensor(1);
        if (sizes.Type != ElementType.Int64 || sizes.Dimensions.Count != 1)
        {
            throw new InvalidDataException($"The node {call.Node} has a shape of type {sizes.Type.Name()} and {sizes.Dimensions.Count} dimensions.");
        }

        if (sizes.Length > SinglePoint.MostDimensions)
        {
            throw new RefusedException($"it makes a shape of {sizes.Length} dimensions");
        }

        // Null is the number of data points.
        long?[] target = sizes.Sizes;
        string text = $"[{string.Join(", ", target.Select(number => number?.ToString(CultureInfo.InvariantCulture) ?? "?"))}]";
        bool copies = call.Node.Int("allowzero", 0) == 0;
        if (shape.Points == 1 && SinglePoint.Reshape(shape, target, copies) is { } single)
        {
            return signal.WithShape(single);
        }

        int[] dimensions = new int[target.Length];
        for (int i = 0; i < target.Length; i++)
        {
            dimensions[i] = target[i] == 0 && copies && shape.Dimensions is { } known && i < known.Count ? known[i]
                : target[i] is > 0 and <= int.MaxValue and { } size ? (int)size
                : SignalShape.Open;
        }

        // The data points stay what they are if the first dimension is their number, said or left to be inferred.
        bool isBatchFirst = target.Length > 0 && !target.Skip(1).Any(size => size is null) && target.Count(size => size == -1) <= 1;
        int units = Tensor.Count(dimensions.Skip(1));
        bool isBatchCopied = isBatchFirst && (target[0] is null || (target[0] == 0 && copies) || (target[0] > 0 && target[0] == shape.Points));
        bool isBatchInferred = isBatchFirst && target[0] == -1 && units >= 0 && (shape.Units < 0 || shape.Units == units);
        if (isBatchCopied && shape.Units >= 0 && Array.IndexOf(target, -1L, 1) is > 0 and int open)
        {
            int rest = Tensor.Count(dimensions.Skip(1).Where((_, i) => i != open - 1));
            dimensions[open] = rest > 0 && shape.Units % rest == 0 ? shape.Units / rest : SignalShape.Open;
            units = Tensor.Count(dimensions.Skip(1));
        }

        if (!isBatchInferred && !(isBatchCopied && (units == shape.Units || shape.Units < 0)))
        {
            throw new RefusedException($"it makes the shape {text} of {shape}, so that the units of a data point do not stay together");
        }

        dimensions[0] = shape.Points;
        return signal.WithShape(new SignalShape(dimensions));
    }

    private static Tensor Shape(OperatorCall call)
    {
        SignalShape shape = call.Signal(0).Shape;
        IReadOnlyList<int> dimensions = Known(call.Signal(0));
        int[] axes = ConstantOperators.Part(call, Enumerable.Range(0, dimensions.Count).ToArray()).ToArray();
        bool[] isBatchSize = Array.ConvertAll(axes, axis => axis == 0 && shape.IsBatched && dimensions[0] == SignalShape.Open);
        return axes.Where((axis, i) => dimensions[axis] == SignalShape.Open && !isBatchSize[i]).Any()
            ? throw new RefusedException("it asks for a size that the model leaves open")
            : new Tensor(ElementType.Int64, new[] { axes.Length }, Array.ConvertAll(axes, axis => (long)dimensions[axis]), isBatchSize);
    }

    private static Signal Squeeze(OperatorCall call)
    {
        Signal signal = call.Signal(0);
        SignalShape shape = signal.Shape;
        IReadOnlyList<int> dimensions = Known(signal);
        IEnumerable<int> axes = call.Integers(1, "axes", inputSince: 13) is { } numbers
            ? call.Axes(numbers, dimensions.Count)
            : Enumerable.Range(0, dimensions.Count).Where(axis => dimensions[axis] == 1);
        var removed = new HashSet<int>(axes);
        return removed.All(axis => dimensions[axis] == 1)
            ? signal.WithShape(new SignalShape(dimensions.Where((_, axis) => !removed.Contains(axis)), shape.IsBatched && !removed.Contains(0)))
            : throw new RefusedException($"it removes a dimension of {shape} that is not 1");
    }

    private static Signal Unsqueeze(OperatorCall call)
    {
        Signal signal = call.Signal(0);
        IReadOnlyList<int> dimensions = Known(signal);
        IReadOnlyList<long> axes = call.Integers(1, "axes", inputSince: 13) ?? throw new InvalidDataException($"The node {call.Node} does not say which dimensions it adds.");
        if (axes.Count > 8)
        {
            throw new RefusedException("it adds more than eight dimensions");
        }

        int rank = dimensions.Count + axes.Count;
        int[] added = call.Axes(axes, rank);
        if (added.Contains(0) && signal.Shape.Points != 1)
        {
            throw new RefusedException($"it adds a dimension before the data points of {signal.Shape}");
        }

        var rest = new Queue<int>(dimensions);
        int[] all = Enumerable.Range(0, rank).Select(axis => added.Contains(axis) ? 1 : rest.Dequeue()).ToArray();
        return signal.WithShape(new SignalShape(all, signal.Shape.IsBatched));
    }

    // Dimensions of 1 may change their places; the others keep their order.
    private static Signal Transpose(OperatorCall call)
    {
        Signal signal = call.Signal(0);
        IReadOnlyList<long>? axes = call.Node.Ints("perm");
        if (axes is not null && axes.Select((axis, i) => axis == i).All(isSame => isSame))
        {
            return signal;
        }

        IReadOnlyList<int> dimensions = Known(signal);
        int[] order = axes is not null ? call.Axes(axes, dimensions.Count) : Enumerable.Range(0, dimensions.Count).Reverse().ToArray();
        if (order.Length != dimensions.Count)
        {
            throw new InvalidDataException($"The node {call.Node} does not reorder the dimensions of {signal.Shape}.");
        }

        int[] moved = order.Where(axis => dimensions[axis] != 1).ToArray();
        bool staysInOrder = moved.Zip(moved.Skip(1), (axis, next) => axis < next).All(isBefore => isBefore);
        bool isFirstKept = signal.Shape.Points == 1 || order[0] == 0;
        return staysInOrder && isFirstKept
            ? signal.WithShape(new SignalShape(order.Select(axis => dimensions[axis]), signal.Shape.IsBatched && order[0] == 0))
            : throw new RefusedException($"it reorders the numbers of {signal.Shape}");
    }

    private static IReadOnlyList<int> Known(Signal signal) =>
        signal.Shape.Dimensions ?? throw new RefusedException("the model does not say the shape of its input");
}
