using System.Linq;
using NetGen.Generator.Infrastructure;

namespace NetGen.Generator.Model;

/// <summary>
/// Everything that the generated text depends on, without a symbol or a piece of syntax: two equal models make the same text.
/// </summary>
/// <param name="Class">The class that carries the attribute.</param>
/// <param name="LayerSizes">S_0 … S_L.</param>
/// <param name="Activations">σ_1 … σ_L.</param>
/// <param name="Cost">J.</param>
/// <param name="IsDouble">Whether it computes in double precision.</param>
/// <param name="Features">What the user's compilation offers.</param>
internal sealed record NetworkModel(
    ClassModel Class,
    EquatableArray<int> LayerSizes,
    EquatableArray<ActivationModel> Activations,
    CostModel Cost,
    bool IsDouble,
    CompilationFeatures Features)
{
    /// <summary>What makes it a frozen network; null for one with an instance.</summary>
    public FrozenModel? Frozen { get; init; }

    /// <summary>L.</summary>
    public int LayerCount => LayerSizes.Count - 1;

    /// <summary>S_0.</summary>
    public int InputSize => LayerSizes[0];

    /// <summary>S_L.</summary>
    public int OutputSize => LayerSizes[LayerCount];

    /// <summary>The activation of the output layer.</summary>
    public ActivationModel OutputActivation => Activations[LayerCount - 1];

    /// <summary>Whether the output layer's is softmax.</summary>
    public bool HasSoftmax => OutputActivation is { IsUserDefined: false, Name: "softmax" };

    /// <summary>What the signatures of its members depend on.</summary>
    public NetworkShape Shape => new(InputSize, OutputSize, LayerCount, ParameterCount, Cost.Name, IsDouble);

    /// <summary>The number of multiply-adds of one data point's forward propagation.</summary>
    public long MultiplyAdds => Enumerable.Range(1, LayerCount).Sum(l => (long)LayerSizes[l] * LayerSizes[l - 1]);

    /// <summary>The bytes of a number.</summary>
    public int NumberBytes => IsDouble ? sizeof(double) : sizeof(float);

    /// <summary>The number of weights and biases.</summary>
    public long ParameterCount => MultiplyAdds + LayerSizes.Skip(1).Sum(size => (long)size);
}
