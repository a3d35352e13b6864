using System.Collections.Generic;
using System.Linq;
using NetGen.Onnx.Functions;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Import;

/// <summary>Collects the nodes that are in the way, each once.</summary>
internal sealed class RefusedNodes
{
    // Finding out which part of a formula is to blame takes a moment; of a hundred more nobody reads it.
    private const int MostExact = 100;

    private readonly SortedDictionary<int, OnnxRefusedNode> _nodes = new();

    public bool IsEmpty => _nodes.Count == 0;

    /// <summary>The nodes in the order of the model.</summary>
    public OnnxRefusedNode[] ToArray() => _nodes.Values.ToArray();

    /// <summary>Adds a node.</summary>
    public void Add(OnnxNode node, string reason)
    {
        if (!_nodes.ContainsKey(node.Index))
        {
            _nodes.Add(node.Index, new OnnxRefusedNode(node.Name, node.FullOperator, reason));
        }
    }

    /// <summary>Adds the nodes that make of an activation function what is none.</summary>
    public void AddFormula(Signal signal, string reason)
    {
        IEnumerable<SignalStep> steps = signal.Steps;
        if (_nodes.Count < MostExact)
        {
            int known = signal.Steps.ToList().FindLastIndex(step => Composition.Split(step.Function) is not null);
            steps = known < signal.Steps.Count - 1 ? steps.Skip(known + 1) : steps;
        }

        AddAll(signal.Steps.Count > 0 ? steps.Select(step => step.Node) : signal.Source.Nodes, reason);
    }

    /// <summary>Adds the nodes of a signal that are of an operator; all, if there are none of it.</summary>
    public void AddOperators(Signal signal, string name, string reason)
    {
        OnnxNode[] nodes = signal.Steps.Select(step => step.Node).ToArray();
        OnnxNode[] named = nodes.Where(node => node.Operator == name).ToArray();
        AddAll(named.Length > 0 ? named : nodes, reason);
    }

    private void AddAll(IEnumerable<OnnxNode> nodes, string reason)
    {
        foreach (OnnxNode node in nodes)
        {
            Add(node, reason);
        }
    }
}
