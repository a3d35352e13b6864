using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Operators;

/// <summary>Products of constant matrices.</summary>
internal static class ConstantProducts
{
    public static readonly IReadOnlyDictionary<string, Operator> Table = new Dictionary<string, Operator>(StringComparer.Ordinal)
    {
        ["Gemm"] = Gemm,
        ["MatMul"] = MatMul,
    };

    // A vector is a row on the left and a column on the right; the dimension of 1 that this adds is not in the result.
    private static Tensor MatMul(OperatorCall call)
    {
        Tensor left = call.Tensor(0);
        Tensor right = call.Tensor(1);
        ElementType type = left.Type;
        Elementwise.RequireSameType(call, left, right);
        if (!type.IsFloat() && type.Width() < 4)
        {
            throw Elementwise.Undefined(type);
        }

        Tensor a = left.Dimensions.Count == 1 ? left.WithShape(left.Dimensions.Prepend(1)) : left;
        Tensor b = right.Dimensions.Count == 1 ? right.WithShape(right.Dimensions.Append(1)) : right;
        int[] batchA = a.Dimensions.Take(a.Dimensions.Count - 2).ToArray();
        int[] batchB = b.Dimensions.Take(b.Dimensions.Count - 2).ToArray();
        if (left.Dimensions.Count == 0 || right.Dimensions.Count == 0
            || a.Dimensions[batchA.Length + 1] != b.Dimensions[batchB.Length] || Broadcast.Shape(batchA, batchB) is not { } batch)
        {
            throw new InvalidDataException($"The node {call.Node} multiplies the shapes {left.ShapeText} and {right.ShapeText}, which do not go together.");
        }

        int rows = a.Dimensions[batchA.Length];
        int length = b.Dimensions[batchB.Length];
        int columns = b.Dimensions[batchB.Length + 1];
        IEnumerable<int> matrix = (left.Dimensions.Count == 1 ? Array.Empty<int>() : new[] { rows }).Concat(right.Dimensions.Count == 1 ? Array.Empty<int>() : new[] { columns });
        int[] shape = ConstantShapes.Dimensions(call, batch.Concat(matrix).Select(dimension => (long)dimension).ToArray());
        call.Budget.Spend((long)Tensor.Count(shape) * (2 + (long)length));
        int[] matricesA = Layout.Places(batch, Broadcast.Strides(batchA, batch.Length));
        int[] matricesB = Layout.Places(batch, Broadcast.Strides(batchB, batch.Length));
        return type.IsFloat()
            ? new Tensor(type, shape, Multiply(a.Values, b.Values, 0.0, (sum, x, y) => sum + x * y, sum => type.Round(sum)))
            : new Tensor(type, shape, Multiply(a.Integers, b.Integers, 0L, (sum, x, y) => unchecked(sum + x * y), sum => type.Wrap(sum)));

        T[] Multiply<T>(T[] x, T[] y, T zero, Func<T, T, T, T> add, Func<T, T> finish)
        {
            var product = new T[Tensor.Count(shape)];
            for (int i = 0; i < product.Length; i++)
            {
                int which = i / columns / rows;
                int row = (matricesA[which] * rows + i / columns % rows) * length;
                int column = matricesB[which] * length * columns + i % columns;
                T sum = zero;
                for (int k = 0; k < length; k++)
                {
                    sum = add(sum, x[row + k], y[column + k * columns]);
                }

                product[i] = finish(sum);
            }

            return product;
        }
    }

    private static Tensor Gemm(OperatorCall call)
    {
        Tensor a = Oriented(call, 0, "transA");
        Tensor b = Oriented(call, 1, "transB");
        Tensor? c = call.Optional(2);
        double alpha = call.Node.Float("alpha", 1);
        double beta = call.Node.Float("beta", 1);
        ElementType type = a.Type;
        Elementwise.RequireSameType(call, a, b);
        Elementwise.RequireSameType(call, a, c ?? a);
        if (!type.IsFloat())
        {
            throw Elementwise.Undefined(type);
        }

        int rows = a.Dimensions[0];
        int length = a.Dimensions[1];
        int columns = b.Dimensions[1];
        int[] shape = ConstantShapes.Dimensions(call, new[] { (long)rows, columns });
        if (b.Dimensions[0] != length || (c is not null && Broadcast.To(c, shape) is null))
        {
            throw new InvalidDataException($"The node {call.Node} combines shapes that do not go together: {a.ShapeText}, {b.ShapeText} and {c?.ShapeText ?? "none"}.");
        }

        call.Budget.Spend((long)Tensor.Count(shape) * (4 + (long)length));
        double[]? bias = c is null || beta == 0 ? null : Broadcast.To(c, shape)!.Values;
        double[] result = new double[Tensor.Count(shape)];
        for (int i = 0; i < result.Length; i++)
        {
            double sum = 0;
            for (int k = 0; k < length; k++)
            {
                sum += a.Values[i / columns * length + k] * b.Values[k * columns + i % columns];
            }

            result[i] = type.Round(alpha * sum + (bias is null ? 0 : beta * bias[i]));
        }

        return new Tensor(type, shape, result);
    }

    private static Tensor Oriented(OperatorCall call, int index, string attribute)
    {
        Tensor tensor = call.Tensor(index);
        bool isTransposed = call.Node.Int(attribute, 0) != 0;
        return tensor.Dimensions.Count != 2 ? throw ConstantShapes.Unfit(call, tensor)
            : isTransposed ? ConstantShapes.Transpose(call, tensor, null)
            : tensor;
    }
}
