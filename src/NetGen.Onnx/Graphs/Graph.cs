using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NetGen.Onnx.Format;

namespace NetGen.Onnx.Graphs;

/// <summary>The graph of a model: its nodes, and the tensors that they make of inputs and constants.</summary>
internal sealed class Graph
{
    private readonly Dictionary<string, TensorProto> _initializers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _makers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inputs;
    private readonly TensorReader _tensors;

    /// <param name="model">The messages.</param>
    /// <param name="externalData">Files beside the model. Null: there are none.</param>
    public Graph(ModelProto model, ExternalData? externalData)
    {
        _tensors = new TensorReader(externalData);
        Metadata = Properties(model);
        Opset = model.OpsetImport.Where(set => set.Domain is "" or "ai.onnx").Select(set => set.Version).FirstOrDefault();
        foreach (TensorProto initializer in model.Graph.Initializer)
        {
            Claim(_initializers.TryAdd(initializer.Name, initializer), initializer.Name);
        }

        // Old models list the weights among the inputs too.
        Inputs = model.Graph.Input.Where(input => !_initializers.ContainsKey(input.Name)).ToArray();
        _inputs = new HashSet<string>(Inputs.Select(input => input.Name), StringComparer.Ordinal);
        Outputs = model.Graph.Output.Select(output => output.Name).ToArray();
        Nodes = model.Graph.Node.Select((node, index) => new OnnxNode(node, index, _tensors)).ToArray();
        for (int i = 0; i < Nodes.Count; i++)
        {
            foreach (string output in Nodes[i].Outputs.Where(output => output.Length > 0))
            {
                Claim(!_initializers.ContainsKey(output) && _makers.TryAdd(output, i), output);
            }
        }
    }

    /// <summary>The version of the operators; 0 if the model does not say.</summary>
    public long Opset { get; }

    /// <summary>What the producer has noted about the model.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>The inputs, weights not among them.</summary>
    public IReadOnlyList<ValueInfoProto> Inputs { get; }

    /// <summary>The names of the outputs.</summary>
    public IReadOnlyList<string> Outputs { get; }

    /// <summary>The nodes, as the file has them.</summary>
    public IReadOnlyList<OnnxNode> Nodes { get; }

    /// <summary>Whether the graph has a tensor of that name.</summary>
    public bool Has(string tensor) =>
        _makers.ContainsKey(tensor) || _initializers.ContainsKey(tensor) || _inputs.Contains(tensor);

    /// <summary>Whether it is one of the inputs, weights not among them.</summary>
    public bool IsInput(string tensor) => _inputs.Contains(tensor);

    /// <summary>The node that makes a tensor, or null.</summary>
    public OnnxNode? MakerOf(string tensor) => _makers.TryGetValue(tensor, out int maker) ? Nodes[maker] : null;

    /// <summary>The numbers of a tensor that the file holds, or null.</summary>
    public Value? Initializer(string name) => _initializers.TryGetValue(name, out TensorProto? tensor) ? _tensors.Read(tensor, name) : null;

    /// <summary>The nodes that a tensor depends on, each after those that make its inputs, in whatever order the file has them.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="start">A tensor that is taken as given.</param>
    /// <exception cref="InvalidDataException">A node needs what it makes itself, if only in the end, or what nothing makes.</exception>
    public IReadOnlyList<OnnxNode> NodesBefore(string tensor, string? start = null)
    {
        var ordered = new List<OnnxNode>();
        var isDone = new Dictionary<int, bool>();
        var open = new Stack<(int Node, int Input)>();
        Visit(tensor);
        while (open.Count > 0)
        {
            (int index, int input) = open.Pop();
            OnnxNode node = Nodes[index];
            if (input == node.Inputs.Count)
            {
                isDone[index] = true;
                ordered.Add(node);
                continue;
            }

            open.Push((index, input + 1));
            string name = node.Inputs[input];
            if (name.Length > 0 && name != start && !Has(name))
            {
                throw new InvalidDataException($"The node {node} needs '{name}', which nothing in the model makes.");
            }

            Visit(name);
        }

        return ordered;

        void Visit(string name)
        {
            if (name == start || !_makers.TryGetValue(name, out int maker))
            {
                return;
            }

            if (!isDone.TryGetValue(maker, out bool isOrdered))
            {
                isDone.Add(maker, false);
                open.Push((maker, 0));
            }
            else if (!isOrdered)
            {
                throw new InvalidDataException($"The node {Nodes[maker]} needs its own output '{name}': the nodes form a circle.");
            }
        }
    }

    /// <summary>Whether a tensor depends on the inputs, or on what nothing makes.</summary>
    public bool DependsOnInputs(string tensor)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>();
        open.Push(tensor);
        while (open.Count > 0)
        {
            string name = open.Pop();
            if (name.Length == 0 || !seen.Add(name))
            {
                continue;
            }

            if (MakerOf(name) is not { } maker)
            {
                if (!_initializers.ContainsKey(name))
                {
                    return true;
                }

                continue;
            }

            foreach (string input in maker.Inputs)
            {
                open.Push(input);
            }
        }

        return false;
    }

    private static Dictionary<string, string> Properties(ModelProto model)
    {
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (StringStringEntryProto property in model.MetadataProps)
        {
            properties[property.Key] = property.Value;
        }

        return properties;
    }

    private static void Claim(bool isNew, string name)
    {
        if (!isNew)
        {
            throw new InvalidDataException($"The model has two tensors of the name '{name}'.");
        }
    }
}
