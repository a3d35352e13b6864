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
        Merge(
            ConstantOperators.Table,
            ConstantFunctions.Table,
            ConstantShapes.Table,
            ConstantSelections.Table,
            ConstantReductions.Table,
            ConstantProducts.Table,
            ConstantQuantization.Table);

    // What people ask for most, and why it is not there.
    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["ArgMax"] = "it picks a class; do that in your program, with the outputs of the network",
        ["ai.onnx.ml.ZipMap"] = "it makes a dictionary of the classes; do that in your program, with the outputs of the network",
        ["ai.onnx.ml.ArrayFeatureExtractor"] = "it looks up the label of a class; do that in your program, with the outputs of the network",
        ["LogSoftmax"] = "softmax is supported, its logarithm is not; CategoricalCrossEntropy takes the logarithm itself",
        ["Conv"] = "there are no convolutional layers",
        ["MaxPool"] = "there are no convolutional layers",
        ["LSTM"] = "there are no recurrent layers",
        ["GRU"] = "there are no recurrent layers",
        ["RNN"] = "there are no recurrent layers",
        ["LayerNormalization"] = "it depends on all units of a layer, which is supported for softmax only",
        ["Concat"] = "it joins branches of the graph; a network is a chain of layers",
        ["Split"] = "it splits the units of a layer; a network is a chain of layers",
        ["Slice"] = "it takes some of the units of a layer; a network is a chain of layers",
        ["Gather"] = "it takes some of the units of a layer; a network is a chain of layers",
    };

    /// <summary>Evaluates a node.</summary>
    /// <exception cref="RefusedException">NetGen has no network that does this.</exception>
    public static Value Evaluate(OperatorCall call, bool isConstant)
    {
        string name = call.Node.FullOperator;
        Dictionary<string, Operator> table = isConstant ? OfConstants : OfSignals;
        if (!table.TryGetValue(name, out Operator? evaluate))
        {
            throw new RefusedException(Unknown(name, isConstant));
        }

        Value result = evaluate(call);
        call.RefuseUnread();
        return result;
    }

    /// <summary>Why there is no such operator for what depends on the inputs; null if there is.</summary>
    public static string? WhyNot(OnnxNode node) => OfSignals.ContainsKey(node.FullOperator) ? null : Unknown(node.FullOperator, isConstant: false);

    private static string Unknown(string name, bool isConstant) =>
        isConstant ? "it is applied to constants, which is not supported for this operator"
        : Reasons.TryGetValue(name, out string? reason) ? reason
        : "the operator is not supported";

    private static Dictionary<string, Operator> Merge(params IReadOnlyDictionary<string, Operator>[] tables) =>
        tables.SelectMany(table => table).ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
}
