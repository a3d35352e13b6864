using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NetGen.Onnx.Format;
using NetGen.Onnx.Graphs;
using NetGen.Onnx.Operators;

namespace NetGen.Onnx.Import;

/// <summary>Follows a graph from the inputs to a tensor and finds out how that depends on them.</summary>
internal sealed class GraphReader
{
    // More tensors than these are not tried as an end of the import.
    private const int MostSuggestions = 16;

    private readonly Graph _graph;
    private readonly WorkBudget _budget;
    private readonly Dictionary<string, Value> _values = new(StringComparer.Ordinal);
    private readonly List<OnnxRefusedNode> _refused = new();
    private readonly List<(string Name, Signal Signal)> _signals = new();

    public GraphReader(Graph graph, WorkBudget budget)
    {
        _graph = graph;
        _budget = budget;
    }

    /// <summary>Reads the layers of which the tensor is the output.</summary>
    /// <exception cref="OnnxNotSupportedException">The graph is no chain of dense layers.</exception>
    /// <exception cref="InvalidDataException">The graph contradicts itself.</exception>
    public IReadOnlyList<ImportedLayer> Read(string output)
    {
        AddInputs();
        foreach (OnnxNode node in _graph.NodesBefore(output))
        {
            Evaluate(node);
        }

        if (_refused.Count == 0)
        {
            switch (Find(output))
            {
                case Signal signal when ChainBuilder.Build(signal, _refused) is { } layers:
                    return layers;
                case Tensor:
                    throw new OnnxNotSupportedException($"The output '{output}' of the ONNX model does not depend on its input.");
                default:
                    break;
            }
        }

        throw _refused.Count == 0
            ? new OnnxNotSupportedException($"There is no layer before the tensor '{output}' of the ONNX model.")
            : new OnnxNotSupportedException(_refused.ToArray(), Suggestion(output));
    }

    private void AddInputs()
    {
        foreach (ValueInfoProto input in _graph.Inputs)
        {
            TypeProto.Types.Tensor? type = input.Type?.TensorType;
            if (type is null || (type.HasElemType && TensorReader.TypeOf(type.ElemType) is null))
            {
                _values[input.Name] = new UnknownValue($"the input '{input.Name}' is no tensor of numbers");
                continue;
            }

            int[]? dimensions = type.Shape?.Dim.Select(Dimension).ToArray();

            // One data point without a dimension for the number of them.
            int[]? shape = dimensions is { Length: 1 } ? new[] { 1, dimensions[0] } : dimensions;
            Signal signal = Signal.Of(UnitSource.Inputs(), new SignalShape(shape));
            _values[input.Name] = dimensions is { Length: 0 }
                ? new UnknownValue($"the input '{input.Name}' is a single number")
                : signal;
        }
    }

    private static int Dimension(TensorShapeProto.Types.Dimension dimension) =>
        dimension.ValueCase == TensorShapeProto.Types.Dimension.ValueOneofCase.DimValue && dimension.DimValue is > 0 and <= int.MaxValue
            ? (int)dimension.DimValue
            : SignalShape.Open;

    private Value Find(string name)
    {
        if (!_values.TryGetValue(name, out Value? value))
        {
            value = _graph.Initializer(name) ?? new UnknownValue();
            _values[name] = value;
        }

        return value;
    }

    private void Evaluate(OnnxNode node)
    {
        Value?[] inputs = node.Inputs.Select(input => input.Length == 0 ? null : Find(input)).ToArray();
        Value result = new UnknownValue();
        try
        {
            if (inputs.OfType<UnknownValue>().FirstOrDefault() is { } unknown)
            {
                Refuse(node, OperatorTable.WhyNot(node) ?? unknown.Reason);
            }
            else
            {
                var call = new OperatorCall(node, inputs, _graph.Opset, _budget);
                result = OperatorTable.Evaluate(call, isConstant: !inputs.OfType<Signal>().Any());
            }
        }
        catch (RefusedException refused)
        {
            Refuse(node, refused.Message);
        }

        for (int i = 0; i < node.Outputs.Count; i++)
        {
            _values[node.Outputs[i]] = i == 0 ? result : new UnknownValue($"of the node {node} only the first output is known");
        }

        if (result is Signal signal && _refused.Count == 0)
        {
            _signals.Add((node.Outputs[0], signal));
        }
    }

    private void Refuse(OnnxNode node, string? reason)
    {
        if (reason is not null)
        {
            _refused.Add(new OnnxRefusedNode(node.Name, node.FullOperator, reason));
        }
    }

    private string? Suggestion(string output)
    {
        var ignored = new List<OnnxRefusedNode>();
        for (int i = _signals.Count - 1; i >= Math.Max(0, _signals.Count - MostSuggestions); i--)
        {
            if (_signals[i].Name != output && ChainBuilder.CanBuild(_signals[i].Signal, ignored))
            {
                return _signals[i].Name;
            }
        }

        return null;
    }
}
