using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using NetGen.Onnx.Format;
using AttributeType = NetGen.Onnx.Format.AttributeProto.Types.AttributeType;

namespace NetGen.Onnx.Graphs;

/// <summary>A node of the graph: an operator, what it is applied to and what it makes.</summary>
internal sealed class OnnxNode
{
    private readonly Dictionary<string, AttributeProto> _attributes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly TensorReader _tensors;

    public OnnxNode(NodeProto node, int index, TensorReader tensors)
    {
        _tensors = tensors;
        Index = index;
        Operator = node.OpType;
        Domain = node.Domain == "ai.onnx" ? "" : node.Domain;
        Inputs = node.Input;
        Outputs = node.Output;
        if (Outputs.Count == 0)
        {
            throw new InvalidDataException($"Node {index} of the model ({Operator}) has no output.");
        }

        Name = node.Name.Length > 0 ? node.Name : Outputs[0];
        foreach (AttributeProto attribute in node.Attribute)
        {
            if (!_attributes.TryAdd(attribute.Name, attribute))
            {
                throw new InvalidDataException($"The node {this} has two attributes of the name '{attribute.Name}'.");
            }
        }
    }

    /// <summary>Where it stands in the model.</summary>
    public int Index { get; }

    /// <summary>The name; where it has none, as many have none, that of its first output.</summary>
    public string Name { get; }

    /// <summary>The operator.</summary>
    public string Operator { get; }

    /// <summary>Whose operator it is: ONNX's own (empty), scikit-learn's (<c>ai.onnx.ml</c>), or a runtime's.</summary>
    public string Domain { get; }

    /// <summary>The tensors it is applied to; an empty name is one that is left out.</summary>
    public IReadOnlyList<string> Inputs { get; }

    /// <summary>The tensors it makes.</summary>
    public IReadOnlyList<string> Outputs { get; }

    /// <summary>The operator with the domain, if that is not ONNX's own.</summary>
    public string FullOperator => Domain.Length == 0 ? Operator : $"{Domain}.{Operator}";

    /// <summary>The attributes.</summary>
    public IEnumerable<string> Attributes => _attributes.Keys;

    /// <summary>An attribute that nobody has asked for, so that whatever it says has been ignored; null if there is none.</summary>
    public string? UnreadAttribute => _attributes.Keys.FirstOrDefault(name => !_read.Contains(name));

    /// <summary>Says that an attribute makes no difference.</summary>
    public void Ignore(string attribute) => _read.Add(attribute);

    public long Int(string name, long otherwise) => Find(name, AttributeType.Int, proto => proto.HasI) is { } found ? found.I : otherwise;

    public double Float(string name, double otherwise) => Find(name, AttributeType.Float, proto => proto.HasF) is { } found ? found.F : otherwise;

    public string Text(string name, string otherwise) =>
        Find(name, AttributeType.String, proto => proto.HasS) is { } found ? Encoding.UTF8.GetString(found.S.ToByteArray()) : otherwise;

    public IReadOnlyList<long>? Ints(string name) => Find(name, AttributeType.Ints, proto => proto.Ints.Count > 0)?.Ints;

    public IReadOnlyList<float>? Floats(string name) => Find(name, AttributeType.Floats, proto => proto.Floats.Count > 0)?.Floats;

    /// <exception cref="RefusedException">The tensor is of a type that is not supported, or in a file that is not there.</exception>
    public Tensor? Tensor(string name) => Find(name, AttributeType.Tensor, proto => proto.T is not null) is not { T: { } tensor } ? null
        : _tensors.Read(tensor, $"{Name}.{name}") switch
        {
            Tensor read => read,
            UnknownValue { Reason: { } reason } => throw new RefusedException(reason),
            _ => null,
        };

    public override string ToString() => $"{Name} ({FullOperator})";

    private AttributeProto? Find(string name, AttributeType type, Func<AttributeProto, bool> holds)
    {
        _read.Add(name);
        if (!_attributes.TryGetValue(name, out AttributeProto? found))
        {
            return null;
        }

        // Old files do not say the type. A number that is 0, or a list without any, may be left out of the file.
        bool isRight = found.HasType && found.Type != AttributeType.Undefined ? found.Type == type && (type != AttributeType.Tensor || holds(found)) : holds(found);
        return isRight
            ? found
            : throw new InvalidDataException($"The attribute '{name}' of {this} is not of the type that the operator has.");
    }
}
