using NetGen.Onnx.Functions;

namespace NetGen.Onnx.Graphs;

/// <summary>A node that an activation function is read from, and the function up to there.</summary>
internal sealed class SignalStep
{
    public SignalStep(OnnxNode node, ScalarFunction function)
    {
        Node = node;
        Function = function;
    }

    /// <summary>The node.</summary>
    public OnnxNode Node { get; }

    /// <summary>What the node makes of z.</summary>
    public ScalarFunction Function { get; }
}
