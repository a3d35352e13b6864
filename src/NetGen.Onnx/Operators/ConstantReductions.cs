using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Operators;

/// <summary>Sums and the like over dimensions of constants.</summary>
internal static class ConstantReductions
{
    public static readonly IReadOnlyDictionary<string, Operator> Table = new Dictionary<string, Operator>(StringComparer.Ordinal)
    {
        ["CumSum"] = CumulativeSum,
        ["ReduceL1"] = Reduce(18, values => values.Sum(Math.Abs), (_, all) => all.Aggregate(0L, (sum, x) => unchecked(sum + (x < 0 ? -x : x))), isNoOp: false),
        ["ReduceL2"] = Reduce(18, values => Math.Sqrt(values.Sum(x => x * x)), isNoOp: false),
        ["ReduceMax"] = Reduce(18, values => values.Aggregate(Math.Max), (type, all) => all.Aggregate((a, b) => IntegerMath.Max(type, a, b)), hasBooleans: true),
        ["ReduceMean"] = Reduce(18, values => values.Sum() / values.Length),
        ["ReduceMin"] = Reduce(18, values => values.Aggregate(Math.Min), (type, all) => all.Aggregate((a, b) => IntegerMath.Min(type, a, b)), hasBooleans: true),
        ["ReduceProd"] = Reduce(18, values => values.Aggregate((a, b) => a * b), (_, all) => all.Aggregate((a, b) => unchecked(a * b))),
        ["ReduceSum"] = Reduce(13, values => values.Sum(), (_, all) => all.Aggregate((a, b) => unchecked(a + b))),
        ["ReduceSumSquare"] = Reduce(18, values => values.Sum(x => x * x), (_, all) => all.Aggregate(0L, (sum, x) => unchecked(sum + x * x)), isNoOp: false),
    };

    // The axes are an input since a version of the operators. With noop_with_empty_axes and no axes a tensor stays as it is, unless the
    // operator does something to each element before it sums them up: what is left of that then differs from version to version.
    private static Operator Reduce(
        int inputSince,
        Func<double[], double> floats,
        Func<ElementType, long[], long>? integers = null,
        bool hasBooleans = false,
        bool isNoOp = true) => call =>
    {
        Tensor tensor = call.Tensor(0);
        ElementType type = tensor.Type;
        int rank = tensor.Dimensions.Count;
        bool keepsDimensions = call.Node.Int("keepdims", 1) != 0;
        int[] axes = call.Axes(call.Integers(1, "axes", inputSince) ?? Array.Empty<long>(), rank);
        bool isReduced = call.Node.Int("noop_with_empty_axes", 0) == 0 || axes.Length > 0;
        if (!isReduced)
        {
            return isNoOp ? tensor : throw new RefusedException("noop_with_empty_axes is set, and it has no axes");
        }

        axes = axes.Length == 0 ? Enumerable.Range(0, rank).ToArray() : axes;
        int count = Tensor.Count(axes.Select(axis => tensor.Dimensions[axis]));
        if (count == 0)
        {
            throw new RefusedException("it reduces a constant without elements");
        }

        // The reduced dimensions last, so that elements that go together are neighbours.
        int[] kept = Enumerable.Range(0, rank).Except(axes).ToArray();
        Tensor sorted = ConstantShapes.Transpose(call, tensor, kept.Concat(axes).Select(axis => (long)axis).ToArray());
        int[] shape = keepsDimensions
            ? tensor.Dimensions.Select((dimension, axis) => axes.Contains(axis) ? 1 : dimension).ToArray()
            : kept.Select(axis => tensor.Dimensions[axis]).ToArray();
        call.Budget.Spend(2L * tensor.Length);
        return type.IsFloat() ? new Tensor(type, shape, Groups(sorted.Values, count, group => type.Round(floats(group))))
            : integers is null || (type == ElementType.Bool && !hasBooleans) ? throw Elementwise.Undefined(type)
            : new Tensor(type, shape, Groups(sorted.Integers, count, group => type.Wrap(integers(type, group))));
    };

    private static T[] Groups<T>(T[] elements, int count, Func<T[], T> reduce)
    {
        var results = new T[elements.Length / count];
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = reduce(elements.AsSpan(i * count, count).ToArray());
        }

        return results;
    }

    private static Tensor CumulativeSum(OperatorCall call)
    {
        Tensor tensor = call.Tensor(0);
        ElementType type = tensor.Type;
        int axis = call.Axis(call.Integer(1) ?? throw ConstantShapes.Unfit(call, tensor), tensor.Dimensions.Count);
        bool isExclusive = call.Node.Int("exclusive", 0) != 0;
        bool isReverse = call.Node.Int("reverse", 0) != 0;
        call.Budget.Spend(tensor.Length);
        return type.IsFloat() ? new Tensor(type, tensor.Dimensions.ToArray(), Sums(tensor.Values, 0.0, (a, b) => type.Round(a + b)))
            : type == ElementType.Bool ? throw Elementwise.Undefined(type)
            : new Tensor(type, tensor.Dimensions.ToArray(), Sums(tensor.Integers, 0L, (a, b) => type.Wrap(unchecked(a + b))));

        T[] Sums<T>(T[] elements, T zero, Func<T, T, T> add)
        {
            var sums = new T[elements.Length];
            int length = tensor.Dimensions[axis];
            int inner = Layout.Strides(tensor.Dimensions)[axis];
            for (int start = 0; start < elements.Length; start++)
            {
                if (start / inner % length != 0)
                {
                    continue;
                }

                T sum = zero;
                for (int i = 0; i < length; i++)
                {
                    int place = start + (isReverse ? length - 1 - i : i) * inner;
                    T before = sum;
                    sum = add(sum, elements[place]);
                    sums[place] = isExclusive ? before : sum;
                }
            }

            return sums;
        }
    }
}
