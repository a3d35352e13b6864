using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Operators;

/// <summary>
/// Makes operators of functions of an element. Functions of floating-point numbers are computed in double precision and rounded to the
/// type, functions of integers are computed with 64 bits and wrapped to it. An operator is not defined for a type for which it has no
/// function.
/// </summary>
internal static class Elementwise
{
    /// <summary>A function of one tensor.</summary>
    public static Operator Unary(Func<double, double>? floats = null, Func<ElementType, long, long>? integers = null, Func<long, long>? booleans = null) => call =>
    {
        Tensor tensor = call.Tensor(0);
        ElementType type = tensor.Type;
        int[] shape = tensor.Dimensions.ToArray();
        call.Budget.Spend(tensor.Length);
        if (type.IsFloat())
        {
            Func<double, double> function = floats ?? throw Undefined(type);
            return new Tensor(type, shape, Array.ConvertAll(tensor.Values, value => type.Round(function(value))));
        }

        Func<long, long> whole = IntegerFunction(type, integers, booleans);
        return new Tensor(type, shape, Array.ConvertAll(tensor.Integers, value => whole(value)));
    };

    /// <summary>A function of two tensors of one type, which is also the result's.</summary>
    public static Operator Binary(
        Func<double, double, double>? floats = null,
        Func<ElementType, long, long, long>? integers = null,
        Func<long, long, long>? booleans = null) => call => Combine(call, call.Tensor(0), call.Tensor(1), floats, integers, booleans);

    /// <summary>A function of any number of tensors of one type: of the first two, of the result and the third, and so on.</summary>
    public static Operator Variadic(Func<double, double, double> floats, Func<ElementType, long, long, long>? integers = null) => call =>
        Enumerable.Range(1, call.InputCount - 1).Select(call.Tensor).Aggregate(
            Combine(call, call.Tensor(0), call.Tensor(0), (a, _) => a, integers is null ? null : (_, a, _) => a, null),
            (a, b) => Combine(call, a, b, floats, integers, null));

    /// <summary>A comparison of two tensors of one type.</summary>
    /// <param name="floats">Whether it is true of floating-point numbers.</param>
    /// <param name="order">Whether it is true where the first is smaller (negative), larger (positive) or the same (0).</param>
    /// <param name="hasBooleans">Whether it is defined for truth values.</param>
    public static Operator Compare(Func<double, double, bool> floats, Func<int, bool> order, bool hasBooleans = false) => call =>
    {
        (Tensor a, Tensor b) = Spread(call, call.Tensor(0), call.Tensor(1));
        if (a.Type == ElementType.Bool && !hasBooleans)
        {
            throw Undefined(a.Type);
        }

        long[] truth = a.Type.IsFloat()
            ? a.Values.Zip(b.Values, (x, y) => floats(x, y) ? 1L : 0L).ToArray()
            : a.Integers.Zip(b.Integers, (x, y) => order(a.Type.Compare(x, y)) ? 1L : 0L).ToArray();
        return new Tensor(ElementType.Bool, a.Dimensions.ToArray(), truth);
    };

    /// <summary>Repeats two tensors of one type to their common shape.</summary>
    public static (Tensor A, Tensor B) Spread(OperatorCall call, Tensor a, Tensor b)
    {
        RequireSameType(call, a, b);
        int[] shape = CommonShape(call, a, b);
        call.Budget.Spend(6L * Tensor.Count(shape));
        return (Broadcast.To(a, shape)!, Broadcast.To(b, shape)!);
    }

    /// <summary>The shape to which all of the tensors are repeated.</summary>
    public static int[] CommonShape(OperatorCall call, params Tensor[] tensors)
    {
        IReadOnlyList<int>? shape = tensors[0].Dimensions;
        foreach (Tensor tensor in tensors.Skip(1))
        {
            shape = shape is null ? null : Broadcast.Shape(shape, tensor.Dimensions);
        }

        return shape is not null && Tensor.Count(shape) >= 0
            ? shape.ToArray()
            : throw new InvalidDataException($"The node {call.Node} combines the shapes {string.Join(" and ", tensors.Select(tensor => tensor.ShapeText))}, which do not go together.");
    }

    public static void RequireSameType(OperatorCall call, Tensor a, Tensor b)
    {
        if (a.Type != b.Type)
        {
            throw new InvalidDataException($"The node {call.Node} combines tensors of the types {a.Type.Name()} and {b.Type.Name()}.");
        }
    }

    public static RefusedException Undefined(ElementType type) => new($"it is applied to constants of type {type.Name()}, which is not supported for this operator");

    private static Tensor Combine(
        OperatorCall call,
        Tensor left,
        Tensor right,
        Func<double, double, double>? floats,
        Func<ElementType, long, long, long>? integers,
        Func<long, long, long>? booleans)
    {
        (Tensor a, Tensor b) = Spread(call, left, right);
        ElementType type = a.Type;
        int[] shape = a.Dimensions.ToArray();
        if (type.IsFloat())
        {
            Func<double, double, double> function = floats ?? throw Undefined(type);
            return new Tensor(type, shape, a.Values.Zip(b.Values, (x, y) => type.Round(function(x, y))).ToArray());
        }

        if (type == ElementType.Bool)
        {
            Func<long, long, long> function = booleans ?? throw Undefined(type);
            return new Tensor(type, shape, a.Integers.Zip(b.Integers, function).ToArray());
        }

        Func<ElementType, long, long, long> whole = integers ?? throw Undefined(type);
        return new Tensor(type, shape, a.Integers.Zip(b.Integers, (x, y) => type.Wrap(whole(type, x, y))).ToArray());
    }

    private static Func<long, long> IntegerFunction(ElementType type, Func<ElementType, long, long>? integers, Func<long, long>? booleans)
    {
        if (type == ElementType.Bool)
        {
            return booleans ?? throw Undefined(type);
        }

        return integers is null ? throw Undefined(type) : value => type.Wrap(integers(type, value));
    }
}
