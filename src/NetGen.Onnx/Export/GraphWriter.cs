using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Google.Protobuf;
using NetGen.Onnx.Format;

namespace NetGen.Onnx.Export;

/// <summary>Adds nodes and constants of one precision to a graph.</summary>
internal sealed class GraphWriter
{
    private readonly Dictionary<double, string> _constants = new();
    private int _nodes;

    /// <param name="isDouble">Whether the numbers are of double precision.</param>
    public GraphWriter(bool isDouble) => IsDouble = isDouble;

    /// <summary>What has been written.</summary>
    public GraphProto Graph { get; } = new();

    /// <summary>Whether the numbers are of double precision.</summary>
    public bool IsDouble { get; }

    /// <summary>ONNX's number for the type of the numbers.</summary>
    public int ElementType => IsDouble ? 11 : 1;

    /// <summary>Stands before the names of the nodes that follow.</summary>
    public string Scope { get; set; } = "";

    /// <summary>Adds a node and tells the tensor that it makes.</summary>
    public string Node(string type, params string[] inputs) => Node(type, inputs, Array.Empty<AttributeProto>());

    /// <summary>Adds a node with attributes.</summary>
    public string Node(string type, string[] inputs, params AttributeProto[] attributes)
    {
        _nodes++;
        string name = FormattableString.Invariant($"{Scope}/{type}_{_nodes}");
        NodeProto node = new() { OpType = type, Name = name };
        node.Input.AddRange(inputs);
        node.Output.Add(name + "_output");
        node.Attribute.AddRange(attributes);
        Graph.Node.Add(node);
        return node.Output[0];
    }

    /// <summary>A number, in the graph's precision.</summary>
    public string Constant(double value)
    {
        if (!_constants.TryGetValue(value, out string? name))
        {
            name = "constant_" + _constants.Count.ToString(CultureInfo.InvariantCulture);
            _constants.Add(value, name);
            Tensor(name, new[] { value });
        }

        return name;
    }

    /// <summary>Adds a tensor of weights.</summary>
    public string Tensor(string name, ReadOnlySpan<double> values, params int[] shape)
    {
        int width = IsDouble ? sizeof(double) : sizeof(float);
        byte[] bytes = new byte[values.Length * width];
        for (int i = 0; i < values.Length; i++)
        {
            Span<byte> place = bytes.AsSpan(i * width, width);
            if (IsDouble)
            {
                BinaryPrimitives.WriteInt64LittleEndian(place, BitConverter.DoubleToInt64Bits(values[i]));
            }
            else
            {
                BinaryPrimitives.WriteInt32LittleEndian(place, BitConverter.SingleToInt32Bits((float)values[i]));
            }
        }

        TensorProto tensor = new() { Name = name, DataType = ElementType, RawData = ByteString.CopyFrom(bytes) };
        tensor.Dims.AddRange(shape.Select(dimension => (long)dimension));
        Graph.Initializer.Add(tensor);
        return name;
    }

    public static AttributeProto Attribute(string name, long value) =>
        new() { Name = name, I = value, Type = AttributeProto.Types.AttributeType.Int };

    public static AttributeProto Attribute(string name, double value) =>
        new() { Name = name, F = (float)value, Type = AttributeProto.Types.AttributeType.Float };
}
