using System.Collections.Generic;
using System.IO;
using System.Linq;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Operators;

/// <summary>A node together with what is known of its inputs.</summary>
internal sealed class OperatorCall
{
    // No tensor has more dimensions.
    private const int MostNumbers = 64;

    private readonly IReadOnlyList<Value?> _inputs;
    private readonly bool[] _isRead;

    public OperatorCall(OnnxNode node, IReadOnlyList<Value?> inputs, long opset, WorkBudget budget)
    {
        Node = node;
        _inputs = inputs;
        _isRead = new bool[inputs.Count];
        Opset = opset;
        Budget = budget;
    }

    public OnnxNode Node { get; }

    /// <summary>The version of the operators.</summary>
    public long Opset { get; }

    public WorkBudget Budget { get; }

    public int InputCount => _inputs.Count;

    /// <summary>An input; null if it is left out.</summary>
    public Value? this[int index]
    {
        get
        {
            Ignore(index);
            return index < _inputs.Count ? _inputs[index] : null;
        }
    }

    /// <summary>Says that an input makes no difference.</summary>
    public void Ignore(int index)
    {
        if (index < _isRead.Length)
        {
            _isRead[index] = true;
        }
    }

    /// <summary>Sees to it that the operator has taken everything into account that the node says.</summary>
    /// <exception cref="RefusedException">It does not know an attribute or an input.</exception>
    public void RefuseUnread()
    {
        if (Node.UnreadAttribute is { } attribute)
        {
            throw new RefusedException($"its attribute '{attribute}' is not supported in version {Opset} of the operators");
        }

        for (int i = 0; i < _isRead.Length; i++)
        {
            if (!_isRead[i] && _inputs[i] is not null)
            {
                throw new RefusedException($"its input '{Node.Inputs[i]}' is not supported in version {Opset} of the operators");
            }
        }
    }

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

    /// <summary>Whole numbers, such as a shape or axes; null if the input is left out.</summary>
    public long[]? Integers(int index)
    {
        if (Optional(index) is not { } tensor)
        {
            return null;
        }

        return tensor.Type is ElementType.Int64 or ElementType.Int32 && tensor.Dimensions.Count <= 1
            ? tensor.Length <= MostNumbers
                ? tensor.Integers
                : throw new InvalidDataException($"Input {index} of the node {Node} has {tensor.Length} numbers; a tensor has at most {MostNumbers} dimensions.")
            : throw new InvalidDataException($"Input {index} of the node {Node} is not a list of whole numbers.");
    }

    /// <summary>Whole numbers that were an attribute and are an input since a version of the operators; null if they are left out.</summary>
    public IReadOnlyList<long>? Integers(int index, string attribute, int inputSince) =>
        Opset >= inputSince ? Integers(index) : Node.Ints(attribute);

    /// <summary>A whole number; null if the input is left out.</summary>
    public long? Integer(int index) => Integers(index) switch
    {
        null => null,
        { Length: 1 } one => one[0],
        _ => throw new InvalidDataException($"Input {index} of the node {Node} is not a single number."),
    };

    /// <summary>An axis, which counts from the end if it is negative, as a number from 0 on.</summary>
    /// <param name="axis">The axis as the node has it.</param>
    /// <param name="rank">How many axes there are.</param>
    public int Axis(long axis, int rank) => axis >= -rank && axis < rank
        ? (int)(axis < 0 ? axis + rank : axis)
        : throw new InvalidDataException($"The node {Node} has the axis {axis}; the tensor has {rank} dimensions.");

    /// <summary>Several axes, each different from the others.</summary>
    public int[] Axes(IEnumerable<long> axes, int rank)
    {
        int[] all = axes.Select(axis => Axis(axis, rank)).ToArray();
        return all.Distinct().Count() == all.Length ? all : throw new InvalidDataException($"The node {Node} names an axis twice.");
    }
}
