using NetGen.Generator.Expressions;

namespace NetGen.Generator.Catalog;

/// <summary>
/// A cost and an output activation computed as one, since the cost takes a logarithm of the output or divides by it: each alone
/// overflows or loses its digits where their product does not.
/// </summary>
/// <param name="Activation">The output activation.</param>
internal sealed record FusedCost(string Activation)
{
    /// <summary>The loss in <see cref="Formulas.Z"/>, <see cref="Formulas.A"/> and <see cref="Formulas.T"/>; null for softmax.</summary>
    public Expression? Loss { get; init; }

    /// <summary>∂loss/∂z = δ σ′(z) in the same letters; null where softmax has a form of its own.</summary>
    public Expression? Error { get; init; }

    /// <summary>The form for softmax.</summary>
    public SoftmaxForm? Softmax { get; init; }

    /// <summary>Whether the derivative cancels, so that ∂loss/∂z = a − t (3.12).</summary>
    public bool Cancels => Error == Formulas.A - Formulas.T;
}
