using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NetGen.Onnx.Format;

namespace NetGen.Onnx.Graphs;

/// <summary>The graph of a model: nodes in an order in which each comes after those that it needs.</summary>
internal sealed class Graph
{
    private readonly Dictionary<string, TensorProto> _initializers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _makers = new(StringComparer.Ordinal);
    private readonly TensorReader _tensors;

    public Graph(ModelProto model, string? folder)
    {
        _tensors = new TensorReader(folder);
        Metadata = Properties(model);
        Opset = model.OpsetImport.Where(set => set.Domain is "" or "ai.onnx").Select(set => set.Version).FirstOrDefault();
        foreach (TensorProto initializer in model.Graph.Initializer)
        {
            Claim(_initializers.TryAdd(initializer.Name, initializer), initializer.Name);
        }

        // Old models list the weights among the inputs too.
        Inputs = model.Graph.Input.Where(input => !_initializers.ContainsKey(input.Name)).ToArray();
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
        _makers.ContainsKey(tensor) || _initializers.ContainsKey(tensor) || Inputs.Any(input => input.Name == tensor);

    /// <summary>The numbers of a tensor that the file holds, or null.</summary>
    public Value? Initializer(string name) => _initializers.TryGetValue(name, out TensorProto? tensor) ? _tensors.Read(tensor, name) : null;

    /// <summary>The nodes that a tensor depends on, in their order.</summary>
    /// <exception cref="InvalidDataException">A node needs what only itself or a later one makes, or what nothing makes.</exception>
    public IReadOnlyList<OnnxNode> NodesBefore(string tensor)
    {
        var needed = new SortedSet<int>();
        var open = new Stack<int>();
        Visit(tensor);
        while (open.Count > 0)
        {
            int index = open.Pop();
            foreach (string input in Nodes[index].Inputs.Where(input => input.Length > 0))
            {
                if (_makers.TryGetValue(input, out int maker) && maker >= index)
                {
                    throw new InvalidDataException($"The node {Nodes[index]} stands before the node that makes its input '{input}'.");
                }

                if (!Has(input))
                {
                    throw new InvalidDataException($"The node {Nodes[index]} needs '{input}', which nothing in the model makes.");
                }

                Visit(input);
            }
        }

        return needed.Select(index => Nodes[index]).ToArray();

        void Visit(string name)
        {
            if (_makers.TryGetValue(name, out int maker) && needed.Add(maker))
            {
                open.Push(maker);
            }
        }
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
