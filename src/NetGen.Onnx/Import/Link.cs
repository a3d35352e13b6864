using NetGen.Onnx.Functions;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Import;

/// <summary>A layer of the chain, or the inputs: the first link, whose activation is the identity.</summary>
internal sealed class Link
{
    /// <param name="signal">What it is read from.</param>
    /// <param name="weights">What the layer does first. Null: it takes the units below as they are, each by itself.</param>
    /// <param name="before">What follows the weighted sums.</param>
    /// <param name="recognition">The activation function.</param>
    /// <param name="after">What follows the activation function.</param>
    public Link(Signal signal, Tensor? weights, UnitAffine before, Recognition recognition, UnitAffine after)
    {
        Signal = signal;
        Weights = weights;
        Before = before;
        Recognition = recognition;
        After = after;
    }

    public Signal Signal { get; }

    public UnitAffine Before { get; }

    public UnitAffine After { get; }

    /// <summary>The weights; null if they are on the diagonal alone, and for the inputs.</summary>
    public Tensor? Weights { get; }

    public Recognition Recognition { get; }

    public bool IsIdentity => Recognition.Activation == "identity";

    public bool IsSoftmax => Recognition.Activation == "softmax";

    /// <summary>How many units it takes; −1 if any number.</summary>
    public int Inputs => Weights is null ? -1 : Weights.Dimensions[Signal.Source.IsTransposed ? 0 : 1];

    /// <summary>How many units it has; −1 if as many as are below.</summary>
    public int Units => Weights is null ? -1 : Weights.Dimensions[Signal.Source.IsTransposed ? 1 : 0];

    /// <summary>What the layer itself does to its weighted sums.</summary>
    public UnitAffine Affine
    {
        get
        {
            UnitAffine affine = Before.Then(Recognition.InputScale, Recognition.InputShift);
            return IsIdentity ? affine.Then(Recognition.OutputScale, Recognition.OutputShift) : affine;
        }
    }

    /// <summary>What follows the activation, for the next layer to do.</summary>
    public UnitAffine Output => (IsIdentity ? UnitAffine.Identity : UnitAffine.Identity.Then(Recognition.OutputScale, Recognition.OutputShift)).Compose(After);

}
