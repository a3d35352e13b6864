using System;
using System.Linq;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Operators;

/// <summary>Conversions between all types of elements.</summary>
internal static class Casting
{
    // Integers up to there are numbers in double precision.
    private const long MostExact = 1L << 53;

    /// <summary>A tensor in another type.</summary>
    /// <exception cref="RefusedException">ONNX does not define the result.</exception>
    public static Tensor Cast(Tensor tensor, ElementType type)
    {
        ElementType from = tensor.Type;
        int[] shape = tensor.Dimensions.ToArray();
        if (from == type)
        {
            return tensor;
        }

        // Shapes are integers of 64 bits, and of 32 in some exporters' arithmetic.
        if (tensor.HasBatchSize && type is ElementType.Int64 or ElementType.Int32 && from is ElementType.Int64 or ElementType.Int32)
        {
            return tensor.WithIntegerType(type);
        }

        return (from.IsFloat(), type.IsFloat()) switch
        {
            (true, true) => new Tensor(type, shape, Array.ConvertAll(tensor.Values, value => type.Round(value))),
            (true, false) => new Tensor(type, shape, Array.ConvertAll(tensor.Values, value => Truncated(type, value))),
            (false, true) => new Tensor(type, shape, Array.ConvertAll(tensor.Integers, value => Nearest(from, type, value))),
            _ => new Tensor(type, shape, Array.ConvertAll(tensor.Integers, value => type.Wrap(value))),
        };
    }

    // NaN is not zero, so that it is true.
    private static long Truncated(ElementType type, double value)
    {
        if (type == ElementType.Bool)
        {
            return value != 0 ? 1 : 0;
        }

        double whole = Math.Truncate(value);
        return !(whole >= type.Least() && whole < type.Limit())
            ? throw new RefusedException($"it casts {value} to {type.Name()}, which has no such number; the result is undefined")
            : type == ElementType.UInt64 ? unchecked((long)(ulong)whole)
            : (long)whole;
    }

    // An integer that double precision does not have is first cut so that it has, with a lowest bit that still tells on which side of a
    // middle it is: the second rounding is then the only one.
    private static double Nearest(ElementType from, ElementType type, long value)
    {
        bool isUnsigned = from == ElementType.UInt64;
        ulong magnitude = value < 0 && !isUnsigned ? unchecked((ulong)-value) : (ulong)value;
        if (type == ElementType.Double || magnitude <= MostExact)
        {
            return type.Round(Tensor.ToDouble(from, value));
        }

        double cut = (magnitude >> 11 | ((magnitude & 0x7FF) != 0 ? 1UL : 0)) * 2048.0;
        return type.Round(value < 0 && !isUnsigned ? -cut : cut);
    }
}
