using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Operators;

/// <summary>Operators that leave every number as it is: other shapes, other types, nothing at all.</summary>
internal static class ShapeOperators
{
    public static readonly IReadOnlyDictionary<string, Operator> Table = new Dictionary<string, Operator>(StringComparer.Ordinal)
    {
        ["Cast"] = Cast,
        ["CastLike"] = call => call.Signal(0),
        ["Dropout"] = Dropout,
        ["Flatten"] = Flatten,
        ["Identity"] = call => call.Signal(0),
        ["Reshape"] = Reshape,
        ["Shape"] = Shape,
        ["Squeeze"] = Squeeze,
        ["Transpose"] = Transpose,
        ["Unsqueeze"] = Unsqueeze,
    };

    private static Signal Cast(OperatorCall call)
    {
        int type = (int)call.Node.Int("to", 0);
        return Format.TensorReader.TypeOf(type) is ElementType.Single or ElementType.Double || ComparisonOperators.IsTruth(call.Signal(0))
            ? call.Signal(0)
            : throw new RefusedException("it rounds to whole numbers");
    }

    // In inference it does nothing; models for training say so by their third input.
    private static Signal Dropout(OperatorCall call) => call.Number(2, 0) == 0 || call.Number(1, 0.5) == 0
        ? call.Signal(0)
        : throw new RefusedException("it is in training mode; export the model in evaluation mode");

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
        double[] target = call.Tensor(1).Values;
        if (target.Length > SinglePoint.MostDimensions)
        {
            throw new RefusedException($"it makes a shape of {target.Length} dimensions");
        }

        string text = $"[{string.Join(", ", target.Select(number => double.IsNaN(number) ? "?" : number.ToString(System.Globalization.CultureInfo.InvariantCulture)))}]";
        bool copies = call.Node.Int("allowzero", 0) == 0;
        if (shape.Points == 1 && SinglePoint.Reshape(shape, target, copies) is { } single)
        {
            return signal.WithShape(single);
        }

        int[] dimensions = new int[target.Length];
        for (int i = 0; i < target.Length; i++)
        {
            dimensions[i] = target[i] == 0 && copies && shape.Dimensions is { } known && i < known.Count ? known[i]
                : target[i] is >= 0 and <= int.MaxValue ? (int)target[i]
                : SignalShape.Open;
        }

        // The data points stay what they are if the first dimension is their number, said or left to be inferred.
        int units = Tensor.Count(dimensions.Skip(1));
        bool isBatchCopied = target.Length > 0 && (double.IsNaN(target[0]) || (target[0] == 0 && copies) || (target[0] > 0 && target[0] == shape.Points));
        bool isBatchInferred = target.Length > 0 && target[0] == -1 && units >= 0 && (shape.Units < 0 || shape.Units == units);
        if (isBatchCopied && dimensions.Skip(1).Count(dimension => dimension == SignalShape.Open) == 1 && shape.Units >= 0)
        {
            int rest = Tensor.Count(dimensions.Skip(1).Where(dimension => dimension != SignalShape.Open));
            int open = Array.IndexOf(dimensions, SignalShape.Open, 1);
            dimensions[open] = rest > 0 && shape.Units % rest == 0 ? shape.Units / rest : SignalShape.Open;
            units = Tensor.Count(dimensions.Skip(1));
        }

        if (!isBatchInferred && !(isBatchCopied && (units == shape.Units || units < 0 || shape.Units < 0)))
        {
            throw new RefusedException($"it makes the shape {text} of {shape}, so that the units of a data point do not stay together");
        }

        dimensions[0] = shape.Points;
        return signal.WithShape(new SignalShape(dimensions));
    }

    private static Tensor Shape(OperatorCall call)
    {
        if (call.Signal(0).Shape.Dimensions is not { } dimensions || call.Signal(0).Shape.PointDimensions.Contains(SignalShape.Open) || call.Node.Has("start") || call.Node.Has("end"))
        {
            throw new RefusedException("it asks for a shape that the model leaves open");
        }

        bool isBatched = call.Signal(0).Shape.IsBatched;
        double[] numbers = dimensions.Select((dimension, i) => i == 0 && isBatched ? double.NaN : dimension).ToArray();
        return new Tensor(ElementType.Integer, new[] { numbers.Length }, numbers);
    }

    private static Signal Squeeze(OperatorCall call)
    {
        Signal signal = call.Signal(0);
        SignalShape shape = signal.Shape;
        IReadOnlyList<int> dimensions = Known(signal);
        IEnumerable<int> axes = call.Numbers(1, "axes")?.Select(axis => Axis(axis, dimensions.Count))
            ?? Enumerable.Range(0, dimensions.Count).Where(axis => dimensions[axis] == 1);
        var removed = new HashSet<int>(axes);
        return removed.All(axis => axis >= 0 && axis < dimensions.Count && dimensions[axis] == 1)
            ? signal.WithShape(new SignalShape(dimensions.Where((_, axis) => !removed.Contains(axis)), shape.IsBatched && !removed.Contains(0)))
            : throw new RefusedException($"it removes a dimension of {shape} that is not 1");
    }

    private static Signal Unsqueeze(OperatorCall call)
    {
        Signal signal = call.Signal(0);
        IReadOnlyList<int> dimensions = Known(signal);
        IReadOnlyList<long> axes = call.Numbers(1, "axes") ?? throw new System.IO.InvalidDataException($"The node {call.Node} does not say which dimensions it adds.");
        if (axes.Count > 8)
        {
            throw new RefusedException("it adds more than eight dimensions");
        }

        int rank = dimensions.Count + axes.Count;
        var added = new HashSet<int>(axes.Select(axis => Axis(axis, rank)));
        if (added.Count != axes.Count || added.Any(axis => axis < 0 || axis >= rank))
        {
            throw new System.IO.InvalidDataException($"The node {call.Node} adds dimensions that the result does not have.");
        }

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
        int[] order = axes is not null
            ? axes.Select(axis => Axis(axis, dimensions.Count)).ToArray()
            : Enumerable.Range(0, dimensions.Count).Reverse().ToArray();
        if (order.Length != dimensions.Count || order.Any(axis => axis < 0) || order.Distinct().Count() != order.Length || order.Any(axis => axis >= order.Length))
        {
            throw new System.IO.InvalidDataException($"The node {call.Node} does not reorder the dimensions of {signal.Shape}.");
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

    private static int Axis(long axis, int rank) => axis is >= -64 and <= 64 ? (int)(axis < 0 ? axis + rank : axis) : -1;
}
