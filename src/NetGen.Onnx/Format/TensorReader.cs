using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Format;

/// <summary>Reads the numbers of a tensor, wherever and in whatever type the file holds them.</summary>
internal sealed class TensorReader
{
    // As many as numpy allows.
    private const int MostDimensions = 64;

    private readonly ExternalData? _externalData;

    /// <param name="externalData">Files beside the model that hold numbers. Null: there are none.</param>
    public TensorReader(ExternalData? externalData) => _externalData = externalData;

    /// <summary>Reads a tensor.</summary>
    /// <exception cref="InvalidDataException">Its shape and its data do not go together.</exception>
    public Value Read(TensorProto tensor, string name)
    {
        if (ElementTypes.Find(tensor.DataType) is not { } type)
        {
            return new UnknownValue($"the tensor '{name}' is of type {ElementTypes.Name(tensor.DataType)}, which is not supported");
        }

        if (tensor.Dims.Count > MostDimensions)
        {
            throw Broken(name, $"has {tensor.Dims.Count} dimensions; {MostDimensions} is the most");
        }

        if (tensor.Dims.Any(dimension => dimension is < 0 or > int.MaxValue)
            || Tensor.Count(tensor.Dims.Select(dimension => (int)dimension)) is not (>= 0 and int count))
        {
            throw Broken(name, $"has the shape [{string.Join(", ", tensor.Dims)}]");
        }

        int[] shape = tensor.Dims.Select(dimension => (int)dimension).ToArray();
        if (tensor.DataLocation == TensorProto.Types.DataLocation.External)
        {
            return _externalData is null
                ? new UnknownValue($"the tensor '{name}' is in another file; import the model by its path, with that file beside it")
                : FromBytes(type, shape, _externalData.Read(tensor, name, (long)count * type.Width()), count);
        }

        return tensor.HasRawData ? Raw(tensor, type, shape, count, name) : Typed(tensor, type, shape, count, name);
    }

    private static Tensor Raw(TensorProto tensor, ElementType type, int[] shape, int count, string name)
    {
        long expected = (long)count * type.Width();
        return tensor.RawData.Length == expected
            ? FromBytes(type, shape, tensor.RawData.Span, count)
            : throw Broken(name, $"of shape [{string.Join(", ", tensor.Dims)}] has {tensor.RawData.Length} bytes of data, not {expected}");
    }

    // Where a field is wider than the type, the lowest bits count.
    private static Tensor Typed(TensorProto tensor, ElementType type, int[] shape, int count, string name)
    {
        return type switch
        {
            ElementType.Float => Floats(tensor.FloatData, value => value),
            ElementType.Double => Floats(tensor.DoubleData, value => value),
            ElementType.Float16 => Floats(tensor.Int32Data, value => HalfBits.ToSingle(unchecked((ushort)value))),
            ElementType.BFloat16 => Floats(tensor.Int32Data, value => HalfBits.BFloatToSingle(unchecked((ushort)value))),
            ElementType.Int64 => Integers(tensor.Int64Data, value => value),
            ElementType.UInt32 or ElementType.UInt64 => Integers(tensor.Uint64Data, value => type.Wrap(unchecked((long)value))),
            _ => Integers(tensor.Int32Data, value => type.Wrap(value)),
        };

        Tensor Floats<T>(IReadOnlyCollection<T> values, Func<T, double> convert) => new(type, shape, Converted(values, convert, name, count));

        Tensor Integers<T>(IReadOnlyCollection<T> values, Func<T, long> convert) => new(type, shape, Converted(values, convert, name, count));
    }

    private static TElement[] Converted<T, TElement>(IReadOnlyCollection<T> values, Func<T, TElement> convert, string name, int count) =>
        values.Count == count
            ? values.Select(convert).ToArray()
            : throw Broken(name, $"has {values.Count} numbers where its shape needs {count}");

    private static Tensor FromBytes(ElementType type, int[] shape, ReadOnlySpan<byte> bytes, int count)
    {
        int width = type.Width();
        if (type.IsFloat())
        {
            double[] values = new double[count];
            for (int i = 0; i < count; i++)
            {
                values[i] = Float(type, bytes.Slice(i * width, width));
            }

            return new Tensor(type, shape, values);
        }

        long[] integers = new long[count];
        for (int i = 0; i < count; i++)
        {
            integers[i] = type.Wrap(Bits(bytes.Slice(i * width, width)));
        }

        return new Tensor(type, shape, integers);
    }

    private static double Float(ElementType type, ReadOnlySpan<byte> bytes) => type switch
    {
        ElementType.Float => BitConverter.Int32BitsToSingle(unchecked((int)Bits(bytes))),
        ElementType.Double => BitConverter.Int64BitsToDouble(Bits(bytes)),
        ElementType.Float16 => HalfBits.ToSingle(unchecked((ushort)Bits(bytes))),
        _ => HalfBits.BFloatToSingle(unchecked((ushort)Bits(bytes))),
    };

    private static long Bits(ReadOnlySpan<byte> bytes) => bytes.Length switch
    {
        8 => BinaryPrimitives.ReadInt64LittleEndian(bytes),
        4 => BinaryPrimitives.ReadInt32LittleEndian(bytes),
        2 => BinaryPrimitives.ReadInt16LittleEndian(bytes),
        _ => bytes[0],
    };

    private static InvalidDataException Broken(string name, string problem) => new($"The tensor '{name}' {problem}.");
}
