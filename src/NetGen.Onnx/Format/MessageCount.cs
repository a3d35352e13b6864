using System;
using System.Collections.Generic;
using System.IO;
using Google.Protobuf;

namespace NetGen.Onnx.Format;

/// <summary>
/// Counts the messages of a file before any is made: an empty one takes two bytes in the file and some hundred as an object, so
/// that a small file could otherwise fill the memory.
/// </summary>
internal static class MessageCount
{
    // A node has at least an output and an operator, an attribute a name and a value; dimensions are smaller, but few.
    private const int BytesOfAMessage = 8;
    private const int AlwaysAllowed = 256;

    // Which fields of which message hold messages of which kind.
    private static readonly Dictionary<(Kind, int), Kind> Fields = new()
    {
        [(Kind.Model, ModelProto.GraphFieldNumber)] = Kind.Graph,
        [(Kind.Model, ModelProto.OpsetImportFieldNumber)] = Kind.Leaf,
        [(Kind.Model, ModelProto.MetadataPropsFieldNumber)] = Kind.Leaf,
        [(Kind.Graph, GraphProto.NodeFieldNumber)] = Kind.Node,
        [(Kind.Graph, GraphProto.InitializerFieldNumber)] = Kind.Tensor,
        [(Kind.Graph, GraphProto.InputFieldNumber)] = Kind.ValueInfo,
        [(Kind.Graph, GraphProto.OutputFieldNumber)] = Kind.ValueInfo,
        [(Kind.Node, NodeProto.AttributeFieldNumber)] = Kind.Attribute,
        [(Kind.Attribute, AttributeProto.TFieldNumber)] = Kind.Tensor,
        [(Kind.Tensor, TensorProto.ExternalDataFieldNumber)] = Kind.Leaf,
        [(Kind.ValueInfo, ValueInfoProto.TypeFieldNumber)] = Kind.Type,
        [(Kind.Type, TypeProto.TensorTypeFieldNumber)] = Kind.TensorType,
        [(Kind.TensorType, TypeProto.Types.Tensor.ShapeFieldNumber)] = Kind.Shape,
        [(Kind.Shape, TensorShapeProto.DimFieldNumber)] = Kind.Leaf,
    };

    private enum Kind
    {
        Model,
        Graph,
        Node,
        Attribute,
        Tensor,
        ValueInfo,
        Type,
        TensorType,
        Shape,
        Leaf,
    }

    /// <summary>Refuses a file that consists of more messages than a model of its length can have.</summary>
    /// <param name="file">The file's bytes.</param>
    /// <exception cref="InvalidDataException">There are too many, or the parts do not fit into each other.</exception>
    public static void Check(ReadOnlySpan<byte> file)
    {
        int left = file.Length / BytesOfAMessage + AlwaysAllowed;
        Count(Kind.Model, file, ref left);
    }

    private static void Count(Kind kind, ReadOnlySpan<byte> message, ref int left)
    {
        while (message.Length > 0)
        {
            ulong tag = ReadNumber(ref message);
            if (tag >> 3 == 0)
            {
                throw new InvalidDataException("This is no ONNX model, or it is damaged: it has a field without a number.");
            }

            switch ((WireFormat.WireType)(tag & 7))
            {
                case WireFormat.WireType.Varint:
                    ReadNumber(ref message);
                    break;
                case WireFormat.WireType.Fixed32:
                    Take(ref message, 4);
                    break;
                case WireFormat.WireType.Fixed64:
                    Take(ref message, 8);
                    break;
                case WireFormat.WireType.LengthDelimited:
                    ReadOnlySpan<byte> part = Take(ref message, ReadNumber(ref message));
                    if (tag >> 3 <= int.MaxValue && Fields.TryGetValue((kind, (int)(tag >> 3)), out Kind inner))
                    {
                        left--;
                        if (left < 0)
                        {
                            throw new InvalidDataException("This is no ONNX model: it consists of more parts than its length allows.");
                        }

                        if (inner != Kind.Leaf)
                        {
                            Count(inner, part, ref left);
                        }
                    }

                    break;
                default:
                    throw new InvalidDataException("This is no ONNX model, or it is damaged: it has a field of no known kind.");
            }
        }
    }

    private static ulong ReadNumber(ref ReadOnlySpan<byte> message)
    {
        ulong number = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            byte next = Take(ref message, 1)[0];
            number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return number;
            }
        }

        throw new InvalidDataException("This is no ONNX model, or it is damaged: it has a number of more than 64 bits.");
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> message, ulong length)
    {
        if (length > (ulong)message.Length)
        {
            throw new InvalidDataException("This is no ONNX model, or it is damaged: a part of it is longer than the whole.");
        }

        ReadOnlySpan<byte> part = message.Slice(0, (int)length);
        message = message.Slice((int)length);
        return part;
    }
}
