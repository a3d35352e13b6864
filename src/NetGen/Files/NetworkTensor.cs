using System;
using System.Collections.Generic;
using System.IO;

namespace NetGen;

/// <summary>A tensor of a safetensors file: a name, a shape, and numbers in row-major order.</summary>
public sealed class NetworkTensor
{
    private readonly byte[] _bytes;
    private readonly int _start;

    internal NetworkTensor(string name, TensorType type, string typeName, long[] shape, byte[] bytes, int start, int length)
    {
        Name = name;
        Type = type;
        TypeName = typeName;
        Shape = Array.AsReadOnly(shape);
        _bytes = bytes;
        _start = start;
        ByteCount = length;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The type of its numbers.</summary>
    public TensorType Type { get; }

    /// <summary>The type's name in the file, such as <c>F32</c> or <c>I64</c>.</summary>
    public string TypeName { get; }

    /// <summary>The length of each dimension; none for a single number.</summary>
    public IReadOnlyList<long> Shape { get; }

    /// <summary>The bytes that its numbers take.</summary>
    public int ByteCount { get; }

    /// <summary>Whether its numbers can be read: floating point of 64, 32 or 16 bits.</summary>
    public bool IsReadable => Type != TensorType.Other;

    /// <summary>How many numbers there are.</summary>
    /// <exception cref="NotSupportedException"><see cref="IsReadable"/> is false.</exception>
    public int Length => ByteCount / TensorFormat.Bytes(Type);

    /// <summary>Its numbers in single precision, rounded where they are <see cref="TensorType.Float64"/>.</summary>
    /// <exception cref="InvalidDataException">A number is beyond the range of single precision.</exception>
    /// <exception cref="NotSupportedException"><see cref="IsReadable"/> is false.</exception>
    public float[] ToSingles()
    {
        float[] values = new float[Length];
        if (Type == TensorType.Float32 && BitConverter.IsLittleEndian)
        {
            Buffer.BlockCopy(_bytes, _start, values, 0, ByteCount);
            return values;
        }

        for (int i = 0; i < values.Length; i++)
        {
            double value = Value(i);
            values[i] = (float)value;
            if (float.IsInfinity(values[i]) && !double.IsInfinity(value))
            {
                throw new InvalidDataException($"Number {i} of tensor '{Shown.Name(Name)}' is {value:R}, which single precision cannot hold.");
            }
        }

        return values;
    }

    /// <summary>Its numbers in double precision.</summary>
    /// <exception cref="NotSupportedException"><see cref="IsReadable"/> is false.</exception>
    public double[] ToDoubles()
    {
        double[] values = new double[Length];
        if (Type == TensorType.Float64 && BitConverter.IsLittleEndian)
        {
            Buffer.BlockCopy(_bytes, _start, values, 0, ByteCount);
            return values;
        }

        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Value(i);
        }

        return values;
    }

    /// <summary>The name and the shape: <c>layers.1.weight [4, 2] F32</c>.</summary>
    public override string ToString() => $"{Name} [{string.Join(", ", Shape)}] {TypeName}";

    /// <summary>So many zeros of the same type as another tensor's numbers.</summary>
    internal static NetworkTensor Zeros(string name, NetworkTensor like, long length)
    {
        int bytes = checked((int)(length * TensorFormat.Bytes(like.Type)));
        return new NetworkTensor(name, like.Type, like.TypeName, new[] { length }, new byte[bytes], 0, bytes);
    }

    /// <summary>The transpose of a tensor of two dimensions, under the same name.</summary>
    internal NetworkTensor Transposed()
    {
        int size = TensorFormat.Bytes(Type);
        int rows = (int)Shape[0];
        int columns = (int)Shape[1];
        byte[] bytes = new byte[ByteCount];
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j++)
            {
                Buffer.BlockCopy(_bytes, _start + (((i * columns) + j) * size), bytes, ((j * rows) + i) * size, size);
            }
        }

        return new NetworkTensor(Name, Type, TypeName, new[] { Shape[1], Shape[0] }, bytes, 0, bytes.Length);
    }

    internal void WriteTo(Stream stream) => stream.Write(_bytes, _start, ByteCount);

    private double Value(int index)
    {
        int size = TensorFormat.Bytes(Type);
        byte[] number = new byte[size];
        Array.Copy(_bytes, _start + ((long)index * size), number, 0, size);
        if (!BitConverter.IsLittleEndian)
        {
            Array.Reverse(number);
        }

        return Type switch
        {
            TensorType.Float64 => BitConverter.ToDouble(number, 0),
            TensorType.Float32 => BitConverter.ToSingle(number, 0),
            TensorType.Float16 => HalfBits.FromHalf(BitConverter.ToUInt16(number, 0)),
            _ => HalfBits.FromBFloat(BitConverter.ToUInt16(number, 0)),
        };
    }
}
