using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using NetGen.Onnx.Format;

namespace NetGen.Onnx.Graphs;

/// <summary>A node of the graph: an operator, what it is applied to and what it makes.</summary>
internal sealed class OnnxNode
{
    private readonly Dictionary<string, AttributeProto> _attributes = new(StringComparer.Ordinal);
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
            _attributes[attribute.Name] = attribute;
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

    public bool Has(string attribute) => _attributes.ContainsKey(attribute);

    public long Int(string name, long otherwise) => Find(name, proto => proto.HasI) is { } found ? found.I : otherwise;

    public double Float(string name, double otherwise) => Find(name, proto => proto.HasF) is { } found ? found.F : otherwise;

    public string Text(string name, string otherwise) =>
        Find(name, proto => proto.HasS) is { } found ? Encoding.UTF8.GetString(found.S.ToByteArray()) : otherwise;

    public IReadOnlyList<long>? Ints(string name) => _attributes.TryGetValue(name, out AttributeProto? found) ? found.Ints : null;

    public IReadOnlyList<float>? Floats(string name) => _attributes.TryGetValue(name, out AttributeProto? found) ? found.Floats : null;

    public Value? Tensor(string name) =>
        Find(name, proto => proto.T is not null)?.T is { } tensor ? _tensors.Read(tensor, $"{Name}.{name}") : null;

    public override string ToString() => $"{Name} ({FullOperator})";

    private AttributeProto? Find(string name, Func<AttributeProto, bool> holds)
    {
        if (!_attributes.TryGetValue(name, out AttributeProto? found))
        {
            return null;
        }

        // A number that is 0 may be left out of the file.
        return holds(found) || (found.HasType && found.T is null)
            ? found
            : throw new InvalidDataException($"The attribute '{name}' of {this} is not of the type that the operator has.");
    }
}
