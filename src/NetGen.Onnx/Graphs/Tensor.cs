using System.Collections.Generic;
using System.Linq;

namespace NetGen.Onnx.Graphs;

/// <summary>A tensor of which all numbers are known: weights, and the numbers in formulas.</summary>
internal sealed class Tensor : Value
{
    private readonly int[] _dimensions;

    public Tensor(ElementType type, int[] dimensions, double[] values)
    {
        Type = type;
        _dimensions = dimensions;
        Values = values;
    }

    /// <summary>The numbers' type.</summary>
    public ElementType Type { get; }

    /// <summary>The shape.</summary>
    public IReadOnlyList<int> Dimensions => _dimensions;

    /// <summary>The numbers, row by row. In a shape NaN stands for the number of data points, which a model leaves open.</summary>
    public double[] Values { get; }

    /// <summary>Whether it is one number.</summary>
    public bool IsScalar => Values.Length == 1;

    /// <summary>The same numbers in another shape.</summary>
    public Tensor WithShape(IEnumerable<int> dimensions) => new(Type, dimensions.ToArray(), Values);

    /// <summary>The number of elements of a shape; −1 if they are too many for an array.</summary>
    public static int Count(IEnumerable<int> dimensions)
    {
        long count = 1;
        foreach (int dimension in dimensions)
        {
            count = dimension < 0 ? -1 : count * dimension;
            if (count is < 0 or > int.MaxValue / 8)
            {
                return -1;
            }
        }

        return (int)count;
    }
}
