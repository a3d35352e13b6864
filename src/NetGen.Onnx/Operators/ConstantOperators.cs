using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Operators;

/// <summary>Constants, and operators that make new ones or convert them.</summary>
internal static class ConstantOperators
{
    // A whole constant is one of these attributes.
    private static readonly string[] NotSupported = { "sparse_value", "value_string", "value_strings" };

    public static readonly IReadOnlyDictionary<string, Operator> Table = new Dictionary<string, Operator>(StringComparer.Ordinal)
    {
        ["Cast"] = Cast,
        ["CastLike"] = CastLike,
        ["Constant"] = Constant,
        ["ConstantOfShape"] = ConstantOfShape,
        ["Dropout"] = Dropout,
        ["EyeLike"] = EyeLike,
        ["Identity"] = call => call.Tensor(0),
        ["Range"] = Range,
        ["Shape"] = Shape,
        ["Size"] = call => new Tensor(ElementType.Int64, Array.Empty<int>(), new[] { (long)call.Tensor(0).Length }),
    };

    /// <summary>The dimensions that Shape takes.</summary>
    public static IEnumerable<T> Part<T>(OperatorCall call, IReadOnlyList<T> dimensions)
    {
        long rank = dimensions.Count;
        long start = Clamped(call.Node.Int("start", 0));
        long end = Clamped(call.Node.Int("end", rank));
        return dimensions.Where((_, i) => i >= start && i < end).ToArray();

        long Clamped(long axis) => Math.Min(Math.Max(axis < 0 ? axis + rank : axis, 0), rank);
    }

    /// <summary>The type that the node casts to.</summary>
    public static ElementType TargetType(OperatorCall call)
    {
        long number = call.Node.Int("to", 0);
        IgnoreRounding(call);
        return ElementTypes.Find(number) ?? throw new RefusedException($"it casts to {ElementTypes.Name(number)}, which is not supported");
    }

    // For numbers of eight bits only.
    public static void IgnoreRounding(OperatorCall call)
    {
        call.Node.Ignore("saturate");
        call.Node.Ignore("round_mode");
    }

    private static Tensor Cast(OperatorCall call)
    {
        call.Budget.Spend(call.Tensor(0).Length);
        return Casting.Cast(call.Tensor(0), TargetType(call));
    }

    private static Tensor CastLike(OperatorCall call)
    {
        IgnoreRounding(call);
        call.Budget.Spend(call.Tensor(0).Length);
        return Casting.Cast(call.Tensor(0), call.Tensor(1).Type);
    }

    private static Tensor Constant(OperatorCall call)
    {
        OnnxNode node = call.Node;
        string[] attributes = node.Attributes.ToArray();
        if (attributes.Length != 1)
        {
            throw new InvalidDataException($"The node {node} has {attributes.Length} attributes, not one constant.");
        }

        return attributes[0] switch
        {
            "value" => node.Tensor("value")!,
            "value_float" => new Tensor(ElementType.Float, Array.Empty<int>(), new[] { node.Float("value_float", 0) }),
            "value_floats" => Floats(node.Floats("value_floats")!),
            "value_int" => new Tensor(ElementType.Int64, Array.Empty<int>(), new[] { node.Int("value_int", 0) }),
            "value_ints" => Tensor.Of(node.Ints("value_ints")!.ToArray()),
            string other => throw new RefusedException(NotSupported.Contains(other)
                ? $"it is a constant given by '{other}', which is not supported"
                : $"its attribute '{other}' is not supported"),
        };
    }

    private static Tensor Floats(IReadOnlyList<float> values) =>
        new(ElementType.Float, new[] { values.Count }, values.Select(value => (double)value).ToArray());

    private static Tensor ConstantOfShape(OperatorCall call)
    {
        Tensor value = call.Node.Tensor("value") ?? Floats(new float[1]);
        int[] shape = ConstantShapes.Dimensions(call, call.Integers(0) ?? throw new InvalidDataException($"The node {call.Node} has no shape."));
        call.Budget.Spend(2L * Tensor.Count(shape));
        return value.IsScalar
            ? value.Pick(shape, new int[Tensor.Count(shape)])
            : throw new InvalidDataException($"The node {call.Node} has {value.Length} values for every element.");
    }

    private static Tensor Dropout(OperatorCall call)
    {
        RefuseTraining(call);
        return call.Tensor(0);
    }

    /// <summary>In inference Dropout does nothing. Models for training say so by their third input.</summary>
    public static void RefuseTraining(OperatorCall call)
    {
        call.Node.Ignore("seed");
        if (call.Opset < 12)
        {
            call.Node.Ignore("ratio");
            return;
        }

        if (call.Number(2, 0) != 0 && call.Number(1, 0.5) != 0)
        {
            throw new RefusedException("it is in training mode; export the model in evaluation mode");
        }

        call.Ignore(1);
    }

    private static Tensor EyeLike(OperatorCall call)
    {
        Tensor like = call.Tensor(0);
        long number = call.Node.Int("dtype", (long)like.Type);
        long diagonal = call.Node.Int("k", 0);
        ElementType type = ElementTypes.Find(number) ?? throw new RefusedException($"it makes {ElementTypes.Name(number)}, which is not supported");
        if (like.Dimensions.Count != 2)
        {
            throw ConstantShapes.Unfit(call, like);
        }

        call.Budget.Spend(2L * like.Length);
        int columns = like.Dimensions[1];
        return Casting.Cast(Tensor.Of(1), type).Pick(
            like.Dimensions.ToArray(), Enumerable.Range(0, like.Length).Select(i => i % columns - (long)(i / columns) == diagonal ? 0 : -1).ToArray());
    }

    private static Tensor Range(OperatorCall call)
    {
        Tensor start = call.Tensor(0);
        Tensor limit = call.Tensor(1);
        Tensor delta = call.Tensor(2);
        ElementType type = start.Type;
        Elementwise.RequireSameType(call, start, limit);
        Elementwise.RequireSameType(call, start, delta);
        if (!start.IsScalar || !limit.IsScalar || !delta.IsScalar || delta.Values[0] == 0)
        {
            throw new InvalidDataException($"The node {call.Node} has no range of numbers.");
        }

        if (type is not (ElementType.Float or ElementType.Double or ElementType.Int16 or ElementType.Int32 or ElementType.Int64))
        {
            throw Elementwise.Undefined(type);
        }

        decimal steps = type.IsFloat()
            ? Steps(Math.Ceiling(type.Round(limit.Values[0] - start.Values[0]) / delta.Values[0]))
            : Math.Ceiling(((decimal)limit.Integers[0] - start.Integers[0]) / delta.Integers[0]);
        int[] shape = ConstantShapes.Dimensions(call, new[] { (long)Math.Max(steps, 0) });
        call.Budget.Spend(shape[0]);
        IEnumerable<int> indices = Enumerable.Range(0, shape[0]);
        return type.IsFloat()
            ? new Tensor(type, shape, indices.Select(i => type.Round(start.Values[0] + type.Round(i * delta.Values[0]))).ToArray())
            : new Tensor(type, shape, indices.Select(i => start.Integers[0] + i * delta.Integers[0]).ToArray());

        decimal Steps(double count) => count < int.MaxValue ? (decimal)Math.Max(count, 0) : throw new InvalidDataException($"The node {call.Node} has a range without an end.");
    }

    private static Tensor Shape(OperatorCall call) =>
        Tensor.Of(Part(call, call.Tensor(0).Dimensions).Select(dimension => (long)dimension).ToArray());
}
