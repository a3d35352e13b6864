using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Onnx.Graphs;

/// <summary>A constant: a tensor whose elements are known, each exactly the number that its type has.</summary>
internal sealed class Tensor : Value
{
    private readonly int[] _dimensions;
    private readonly long[]? _integers;

    // Which elements are the number of data points, which a model leaves open. Null: none.
    private readonly bool[]? _isBatchSize;

    private double[]? _values;

    /// <summary>A tensor of floating-point numbers, which are rounded to the type already.</summary>
    public Tensor(ElementType type, int[] dimensions, double[] values)
        : this(type, dimensions, values, null, null)
    {
    }

    /// <summary>A tensor of integers, which are wrapped to the type already, or of truth values: 0 and 1.</summary>
    public Tensor(ElementType type, int[] dimensions, long[] integers, bool[]? isBatchSize = null)
        : this(type, dimensions, null, integers, isBatchSize)
    {
    }

    private Tensor(ElementType type, int[] dimensions, double[]? values, long[]? integers, bool[]? isBatchSize)
    {
        Type = type;
        _dimensions = dimensions;
        _values = values;
        _integers = integers;
        _isBatchSize = isBatchSize is not null && Array.IndexOf(isBatchSize, true) >= 0 ? isBatchSize : null;
    }

    /// <summary>The type of the elements.</summary>
    public ElementType Type { get; }

    /// <summary>The shape.</summary>
    public IReadOnlyList<int> Dimensions => _dimensions;

    /// <summary>The number of elements.</summary>
    public int Length => (_integers as Array ?? _values!).Length;

    /// <summary>Whether it is one number.</summary>
    public bool IsScalar => Length == 1;

    /// <summary>The elements, row by row; integers of 64 bits are rounded.</summary>
    /// <exception cref="RefusedException">An element is the number of data points.</exception>
    public double[] Values => _values ??= Array.ConvertAll(Integers, integer => ToDouble(Type, integer));

    /// <summary>The elements of a tensor of integers or truth values, row by row; unsigned ones of 64 bits as the signed ones with the same bits.</summary>
    /// <exception cref="RefusedException">An element is the number of data points.</exception>
    public long[] Integers => _isBatchSize is null
        ? _integers!
        : throw new RefusedException("it computes with the number of data points, which the model leaves open");

    /// <summary>The elements of a tensor of integers as Reshape takes them: null stands for the number of data points.</summary>
    public long?[] Sizes => _integers!.Select((integer, i) => IsBatchSize(i) ? (long?)null : integer).ToArray();

    /// <summary>Whether any element is the number of data points.</summary>
    public bool HasBatchSize => _isBatchSize is not null;

    /// <summary>Whether an element is the number of data points, which the model leaves open.</summary>
    public bool IsBatchSize(int index) => _isBatchSize is not null && _isBatchSize[index];

    /// <summary>A tensor of several numbers in one dimension.</summary>
    public static Tensor Of(params long[] integers) => new(ElementType.Int64, new[] { integers.Length }, integers);

    /// <summary>The same elements in another shape.</summary>
    public Tensor WithShape(IEnumerable<int> dimensions) => new(Type, dimensions.ToArray(), _values, _integers, _isBatchSize);

    /// <summary>The same integers under another type of integers, which has them all.</summary>
    public Tensor WithIntegerType(ElementType type) => new(type, _dimensions, null, _integers, _isBatchSize);

    /// <summary>A tensor of elements of this one.</summary>
    /// <param name="dimensions">Its shape.</param>
    /// <param name="places">Where its elements are in this tensor; −1 makes a zero.</param>
    public Tensor Pick(int[] dimensions, int[] places)
    {
        return _integers is null
            ? new(Type, dimensions, Picked(_values!, places))
            : new(Type, dimensions, Picked(_integers, places), _isBatchSize is null ? null : Picked(_isBatchSize, places));
    }

    /// <summary>The elements of tensors of one type, one tensor after another.</summary>
    public static Tensor Join(IReadOnlyList<Tensor> parts)
    {
        int[] dimensions = { parts.Sum(part => part.Length) };
        bool[]? isBatchSize = parts.Any(part => part._isBatchSize is not null)
            ? parts.SelectMany(part => part._isBatchSize ?? new bool[part.Length]).ToArray()
            : null;
        return parts[0]._integers is null
            ? new(parts[0].Type, dimensions, parts.SelectMany(part => part._values!).ToArray())
            : new(parts[0].Type, dimensions, parts.SelectMany(part => part._integers!).ToArray(), isBatchSize);
    }

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

    /// <summary>The shape as text.</summary>
    public string ShapeText => $"[{string.Join(", ", _dimensions)}]";

    /// <summary>The number in double precision that is nearest to an integer of a type.</summary>
    public static double ToDouble(ElementType type, long integer) =>
        // Half of a large unsigned number is a signed one; the lowest bit only matters for where it is rounded to.
        type == ElementType.UInt64 && integer < 0 ? 2.0 * (long)((ulong)integer >> 1 | (ulong)integer & 1) : integer;

    private static T[] Picked<T>(T[] elements, int[] places)
        where T : struct => Array.ConvertAll(places, place => place < 0 ? default : elements[place]);
}
