namespace NetGen.Onnx.Graphs;

/// <summary>What is known of a tensor of the graph: its numbers, how it depends on the inputs, or nothing.</summary>
internal abstract class Value
{
}
