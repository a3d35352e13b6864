using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Operators;

/// <summary>All operators that a chain of dense layers can be written with.</summary>
internal static class OperatorTable
{
    private static readonly Dictionary<string, Operator> OfSignals =
        Merge(DenseOperators.Table, ActivationOperators.Table, ArithmeticOperators.Table, ComparisonOperators.Table, ShapeOperators.Table);

    private static readonly Dictionary<string, Operator> OfConstants =
        Merge(ConstantOperators.Table, ConstantArithmetic.Table, ConstantShapes.Table);

    // What people ask for most, and why it is not there.
    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["ArgMax"] = "it picks a class, which is for the program to do with the network's outputs",
        ["ai.onnx.ml.ZipMap"] = "it makes a dictionary of the classes, which is for the program to do with the network's outputs",
        ["ai.onnx.ml.ArrayFeatureExtractor"] = "it looks up the class's label, which is for the program to do with the network's outputs",
        ["LogSoftmax"] = "there is softmax, but not its logarithm; training with CategoricalCrossEntropy takes it by itself",
        ["Conv"] = "there are no convolutional layers",
        ["MaxPool"] = "there are no convolutional layers",
        ["LSTM"] = "there are no recurrent layers",
        ["GRU"] = "there are no recurrent layers",
        ["RNN"] = "there are no recurrent layers",
        ["LayerNormalization"] = "it depends on all units of a layer, which only softmax may",
        ["Concat"] = "it joins two branches of the graph; NetGen's networks are chains of layers",
        ["Split"] = "it divides the units of a layer; NetGen's networks are chains of layers",
        ["Slice"] = "it takes some of the units of a layer; NetGen's networks are chains of layers",
        ["Gather"] = "it takes some of the units of a layer; NetGen's networks are chains of layers",
    };

    /// <summary>Evaluates a node.</summary>
    /// <exception cref="RefusedException">NetGen has no network that does this.</exception>
    public static Value Evaluate(OperatorCall call, bool isConstant)
    {
        string name = call.Node.FullOperator;
        Dictionary<string, Operator> table = isConstant ? OfConstants : OfSignals;
        return table.TryGetValue(name, out Operator? evaluate)
            ? evaluate(call)
            : throw new RefusedException(Unknown(name, isConstant));
    }

    /// <summary>Why there is no such operator; null if there is.</summary>
    public static string? WhyNot(OnnxNode node) =>
        OfSignals.ContainsKey(node.FullOperator) || OfConstants.ContainsKey(node.FullOperator) ? null : Unknown(node.FullOperator, isConstant: false);

    private static string Unknown(string name, bool isConstant) =>
        isConstant ? "it is applied to constants, which is not computed for this operator"
        : Reasons.TryGetValue(name, out string? reason) ? reason
        : "there is no such operator in a chain of dense layers and activation functions";

    private static Dictionary<string, Operator> Merge(params IReadOnlyDictionary<string, Operator>[] tables) =>
        tables.SelectMany(table => table).ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
}
