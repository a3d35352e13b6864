using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Import;

/// <summary>Checks that constants which go into weights are finite.</summary>
internal sealed class FiniteConstants
{
    // There infinity means no limit, or a value that is never chosen.
    private static readonly string[] Limits = { "Clip", "Max", "Min", "Greater", "GreaterOrEqual", "Less", "LessOrEqual", "Where" };

    private readonly Graph _graph;
    private readonly IReadOnlyDictionary<string, Value> _values;
    private readonly Dictionary<Tensor, int> _firsts = new();

    /// <param name="graph">The graph.</param>
    /// <param name="values">What is known of its tensors.</param>
    public FiniteConstants(Graph graph, IReadOnlyDictionary<string, Value> values)
    {
        _graph = graph;
        _values = values;
    }

    /// <summary>Checks the constants that a node combines with what depends on the inputs.</summary>
    /// <exception cref="InvalidDataException">One is not finite: the message names the tensor of the file, and where in it.</exception>
    public void Check(OnnxNode node, Value?[] inputs)
    {
        bool canBeInfinite = Array.IndexOf(Limits, node.FullOperator) >= 0;
        for (int i = 0; i < inputs.Length; i++)
        {
            if (inputs[i] is Tensor tensor && IsNumber(tensor) && First(tensor) >= 0
                && (!canBeInfinite || Array.Exists(tensor.Values, double.IsNaN)))
            {
                throw Report(node.Inputs[i]);
            }
        }
    }

    // Whole numbers are finite.
    private static bool IsNumber(Tensor tensor) => tensor.Type.IsFloat();

    private int First(Tensor tensor)
    {
        if (!_firsts.TryGetValue(tensor, out int first))
        {
            first = Array.FindIndex(tensor.Values, value => double.IsNaN(value) || double.IsInfinity(value));
            _firsts.Add(tensor, first);
        }

        return first;
    }

    // From a constant that was computed back to the one in the file that it comes from.
    private InvalidDataException Report(string name)
    {
        OnnxNode? maker = _graph.MakerOf(name);
        while (maker?.Inputs.FirstOrDefault(input => _values.TryGetValue(input, out Value? value) && value is Tensor tensor && IsNumber(tensor) && First(tensor) >= 0) is { } source)
        {
            name = source;
            maker = _graph.MakerOf(name);
        }

        var tensor = (Tensor)_values[name];
        int first = First(tensor);
        string text = double.IsNaN(tensor.Values[first]) ? "NaN" : tensor.Values[first] > 0 ? "∞" : "−∞";
        string made = maker is null || maker.Inputs.Count == 0 ? "" : $", which the node {maker} computes,";
        return new InvalidDataException($"The tensor '{name}'{made} has {text} at [{Place(tensor, first)}]; weights have to be finite.");
    }

    private static string Place(Tensor tensor, int index)
    {
        var place = new List<string>();
        foreach (int dimension in tensor.Dimensions.Reverse())
        {
            place.Insert(0, (index % dimension).ToString(CultureInfo.InvariantCulture));
            index /= dimension;
        }

        return string.Join(", ", place);
    }
}
