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

    // Four are in use: data points, channels, height and width.
    private const int MostDimensions = 16;

    private readonly Graph _graph;
    private readonly WorkBudget _budget;
    private readonly FiniteConstants _finite;
    private readonly Dictionary<string, Value> _values = new(StringComparer.Ordinal);
    private readonly RefusedNodes _refused = new();
    private readonly List<(string Name, Signal Signal)> _signals = new();

    public GraphReader(Graph graph, WorkBudget budget)
    {
        _graph = graph;
        _budget = budget;
        _finite = new FiniteConstants(graph, _values);
    }

    /// <summary>Reads the layers of which the tensor is the output.</summary>
    /// <param name="output">The tensor.</param>
    /// <param name="input">The tensor that is the network's input. Null: the model's inputs.</param>
    /// <exception cref="OnnxNotSupportedException">The graph is no chain of dense layers.</exception>
    /// <exception cref="InvalidDataException">The graph contradicts itself, or a weight is not finite.</exception>
    public IReadOnlyList<ImportedLayer> Read(string output, string? input)
    {
        AddInputs(input);

        foreach (OnnxNode node in _graph.NodesBefore(output, input))
        {
            Evaluate(node);
        }

        if (_refused.IsEmpty)
        {
            switch (Find(output))
            {
                case Signal signal when ChainBuilder.Build(signal, _refused, _budget) is { } layers:
                    return layers;
                case Tensor:
                    throw new OnnxNotSupportedException($"The output '{output}' of the ONNX model does not depend on its input.");
                default:
                    break;
            }
        }

        throw _refused.IsEmpty
            ? new OnnxNotSupportedException($"There is no dense layer before the tensor '{output}' of the ONNX model.")
            : new OnnxNotSupportedException(_refused.ToArray(), Suggestion(output));
    }

    private void AddInputs(string? start)
    {
        foreach (ValueInfoProto input in _graph.Inputs)
        {
            if (start is not null && input.Name != start)
            {
                _values[input.Name] = new UnknownValue($"it needs the input '{input.Name}' as well as '{start}'");
                continue;
            }

            TypeProto.Types.Tensor? type = input.Type?.TensorType;
            int[]? shape = type?.Shape?.Dim.Select(Dimension).ToArray();
            string? problem =
                type is null || (type.HasElemType && ElementTypes.Find(type.ElemType) is null) ? "is no tensor of numbers"
                : shape is { Length: 0 } ? "is a single number"
                : shape is { Length: > MostDimensions } ? $"has more than {MostDimensions} dimensions"
                : null;

            // One dimension alone is that of the units: a single data point.
            _values[input.Name] = problem is null
                ? Signal.Of(UnitSource.Inputs(), new SignalShape(shape, isBatched: shape is not { Length: 1 }))
                : new UnknownValue($"the input '{input.Name}' {problem}");
        }

        if (start is not null && !_values.ContainsKey(start))
        {
            _values[start] = Signal.Of(UnitSource.Inputs(), new SignalShape(null));
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
            _values[name] = value is UnknownValue unread ? new UnknownValue(unread.Reason, isConstant: true) : value;
        }

        return _values[name];
    }

    private void Evaluate(OnnxNode node)
    {
        Value?[] inputs = node.Inputs.Select(input => input.Length == 0 ? null : Find(input)).ToArray();
        bool isConstant = inputs.All(input => input is null or Tensor or UnknownValue { IsConstant: true });
        bool makesConstant = isConstant || node.FullOperator is "Shape";
        Value? result = null;
        try
        {
            if (inputs.OfType<UnknownValue>().Any())
            {
                RefuseUnknown(node, inputs, isConstant);
            }
            else
            {
                _budget.Spend(inputs.Sum(input => input is Tensor tensor ? tensor.Length : input is Signal { Size: var size } ? size : 0L));
                if (!isConstant)
                {
                    _finite.Check(node, inputs);
                }

                result = OperatorTable.Evaluate(new OperatorCall(node, inputs, _graph.Opset, _budget), isConstant);
            }
        }
        catch (RefusedException refused)
        {
            _refused.Add(node, refused.Message);
        }

        Value? first = result is TensorList { Tensors: var tensors } ? tensors[0] : result;
        _values[node.Outputs[0]] = first ?? new UnknownValue(isConstant: makesConstant);
        var rest = new UnknownValue(result is null ? null : $"of the node {node} only the first output is known", makesConstant);
        for (int i = 1; i < node.Outputs.Count; i++)
        {
            _values[node.Outputs[i]] = result is TensorList list ? list.Tensors[i] : rest;
        }

        if (result is Signal signal && _refused.IsEmpty)
        {
            _signals.Add((node.Outputs[0], signal));
        }
    }

    // What is wrong with an input is said once, of the first node that needs it. A node after one that was refused is in the way only
    // if no network has such an operator.
    private void RefuseUnknown(OnnxNode node, Value?[] inputs, bool isConstant)
    {
        string? reason = isConstant ? null : OperatorTable.WhyNot(node);
        for (int i = 0; i < inputs.Length; i++)
        {
            if (inputs[i] is UnknownValue { Reason: { } unread } unknown)
            {
                reason ??= unread;
                _values[node.Inputs[i]] = new UnknownValue(isConstant: unknown.IsConstant);
            }
        }

        if (reason is not null)
        {
            _refused.Add(node, reason);
        }
    }

    private string? Suggestion(string output)
    {
        for (int i = _signals.Count - 1; i >= Math.Max(0, _signals.Count - MostSuggestions); i--)
        {
            if (_signals[i].Name != output && ChainBuilder.CanBuild(_signals[i].Signal))
            {
                return _signals[i].Name;
            }
        }

        return null;
    }
}
