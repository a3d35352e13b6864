using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Operators;

/// <summary>What a node makes of its inputs.</summary>
internal delegate Value Operator(OperatorCall call);
