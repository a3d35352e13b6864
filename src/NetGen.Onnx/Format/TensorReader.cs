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

    private const int TypeFloat = 1;
    private const int TypeUInt8 = 2;
    private const int TypeInt8 = 3;
    private const int TypeUInt16 = 4;
    private const int TypeInt16 = 5;
    private const int TypeInt32 = 6;
    private const int TypeInt64 = 7;
    private const int TypeBool = 9;
    private const int TypeHalf = 10;
    private const int TypeDouble = 11;
    private const int TypeUInt32 = 12;
    private const int TypeUInt64 = 13;
    private const int TypeBFloat16 = 16;

    private readonly ExternalData? _externalData;

    /// <param name="externalData">Files beside the model that hold numbers. Null: there are none.</param>
    public TensorReader(ExternalData? externalData) => _externalData = externalData;

    /// <summary>What the elements of that type are; null if they are no numbers.</summary>
    public static ElementType? TypeOf(int type) => type switch
    {
        TypeFloat or TypeHalf or TypeBFloat16 => ElementType.Single,
        TypeDouble => ElementType.Double,
        TypeUInt8 or TypeInt8 or TypeUInt16 or TypeInt16 or TypeInt32 or TypeInt64 or TypeBool or TypeUInt32 or TypeUInt64 => ElementType.Integer,
        _ => null,
    };

    /// <summary>Reads a tensor.</summary>
    /// <exception cref="InvalidDataException">Its shape and its data do not go together.</exception>
    public Value Read(TensorProto tensor, string name)
    {
        if (TypeOf(tensor.DataType) is not { } type)
        {
            return new UnknownValue($"the tensor '{name}' is of type {tensor.DataType}, which holds no numbers that NetGen could use");
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
                : new Tensor(type, shape, FromBytes(tensor.DataType, _externalData.Read(tensor, name, (long)count * Width(tensor.DataType)), count));
        }

        return new Tensor(type, shape, tensor.HasRawData ? Raw(tensor, name, count) : Typed(tensor, name, count));
    }

    private static double[] Raw(TensorProto tensor, string name, int count)
    {
        long expected = (long)count * Width(tensor.DataType);
        return tensor.RawData.Length == expected
            ? FromBytes(tensor.DataType, tensor.RawData.Span, count)
            : throw Broken(name, $"of shape [{string.Join(", ", tensor.Dims)}] has {tensor.RawData.Length} bytes of data, not {expected}");
    }

    private static double[] Typed(TensorProto tensor, string name, int count) => tensor.DataType switch
    {
        TypeFloat => Converted(tensor.FloatData, value => value, name, count),
        TypeDouble => Converted(tensor.DoubleData, value => value, name, count),
        TypeInt64 => Converted(tensor.Int64Data, value => value, name, count),
        TypeUInt32 or TypeUInt64 => Converted(tensor.Uint64Data, value => value, name, count),
        TypeHalf => Converted(tensor.Int32Data, value => HalfBits.ToSingle(unchecked((ushort)value)), name, count),
        TypeBFloat16 => Converted(tensor.Int32Data, value => BitConverter.Int32BitsToSingle(value << 16), name, count),
        _ => Converted(tensor.Int32Data, value => value, name, count),
    };

    private static double[] Converted<T>(IReadOnlyCollection<T> values, Func<T, double> convert, string name, int count) =>
        values.Count == count
            ? values.Select(convert).ToArray()
            : throw Broken(name, $"has {values.Count} numbers where its shape needs {count}");

    private static double[] FromBytes(int type, ReadOnlySpan<byte> bytes, int count)
    {
        int width = Width(type);
        double[] values = new double[count];
        for (int i = 0; i < count; i++)
        {
            values[i] = FromBytes(type, bytes.Slice(i * width, width));
        }

        return values;
    }

    private static double FromBytes(int type, ReadOnlySpan<byte> bytes) => type switch
    {
        TypeFloat => BitConverter.Int32BitsToSingle(BinaryPrimitives.ReadInt32LittleEndian(bytes)),
        TypeDouble => BitConverter.Int64BitsToDouble(BinaryPrimitives.ReadInt64LittleEndian(bytes)),
        TypeHalf => HalfBits.ToSingle(BinaryPrimitives.ReadUInt16LittleEndian(bytes)),
        TypeBFloat16 => BitConverter.Int32BitsToSingle(BinaryPrimitives.ReadUInt16LittleEndian(bytes) << 16),
        TypeInt8 => (sbyte)bytes[0],
        TypeInt16 => BinaryPrimitives.ReadInt16LittleEndian(bytes),
        TypeUInt16 => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        TypeInt32 => BinaryPrimitives.ReadInt32LittleEndian(bytes),
        TypeUInt32 => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        TypeInt64 => BinaryPrimitives.ReadInt64LittleEndian(bytes),
        TypeUInt64 => BinaryPrimitives.ReadUInt64LittleEndian(bytes),
        _ => bytes[0],
    };

    private static int Width(int type) => type switch
    {
        TypeDouble or TypeInt64 or TypeUInt64 => 8,
        TypeFloat or TypeInt32 or TypeUInt32 => 4,
        TypeHalf or TypeBFloat16 or TypeInt16 or TypeUInt16 => 2,
        _ => 1,
    };

    private static InvalidDataException Broken(string name, string problem) => new($"The tensor '{name}' {problem}.");
}
