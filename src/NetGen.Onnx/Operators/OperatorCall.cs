using System.Collections.Generic;
using System.IO;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Operators;

/// <summary>A node together with what is known of its inputs.</summary>
internal sealed class OperatorCall
{
    // No tensor has more dimensions.
    private const int MostNumbers = 64;

    private readonly IReadOnlyList<Value?> _inputs;

    public OperatorCall(OnnxNode node, IReadOnlyList<Value?> inputs, long opset, WorkBudget budget)
    {
        Node = node;
        _inputs = inputs;
        Opset = opset;
        Budget = budget;
    }

    public OnnxNode Node { get; }

    /// <summary>The version of the operators.</summary>
    public long Opset { get; }

    public WorkBudget Budget { get; }

    public int InputCount => _inputs.Count;

    /// <summary>An input; null if it is left out.</summary>
    public Value? this[int index] => index < _inputs.Count ? _inputs[index] : null;

    /// <summary>An input that has to be there.</summary>
    public Value Required(int index) => this[index] ?? throw new InvalidDataException($"The node {Node} has no input {index}.");

    /// <summary>An input that depends on the network's.</summary>
    public Signal Signal(int index) => Required(index) as Signal ?? throw new RefusedException("its input does not depend on the inputs of the network");

    /// <summary>An input that is known; null if it is left out.</summary>
    public Tensor? Optional(int index) => this[index] switch
    {
        null => null,
        Tensor tensor => tensor,
        _ => throw new RefusedException("what it does depends on the inputs of the network"),
    };

    /// <summary>An input that is known.</summary>
    public Tensor Tensor(int index) =>
        Optional(index) ?? throw new InvalidDataException($"The node {Node} has no input {index}.");

    /// <summary>An input that is one number, or what it is where it is left out.</summary>
    public double Number(int index, double otherwise)
    {
        Tensor? tensor = Optional(index);
        return tensor is null ? otherwise
            : tensor.IsScalar ? tensor.Values[0]
            : throw new InvalidDataException($"Input {index} of the node {Node} is not a single number.");
    }

    /// <summary>Whole numbers that are an input in newer versions and were an attribute in older ones.</summary>
    public IReadOnlyList<long>? Numbers(int index, string attribute)
    {
        if (Optional(index) is not { } tensor)
        {
            return Node.Ints(attribute);
        }

        if (tensor.Values.Length > MostNumbers)
        {
            throw new InvalidDataException($"Input {index} of the node {Node} has {tensor.Values.Length} numbers; a tensor has at most {MostNumbers} dimensions.");
        }

        long[] numbers = new long[tensor.Values.Length];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = (long)tensor.Values[i];
        }

        return numbers;
    }
}
