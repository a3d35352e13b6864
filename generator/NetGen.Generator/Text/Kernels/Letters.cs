using System.Linq;
using NetGen.Generator.Catalog;
using NetGen.Generator.Expressions;
using NetGen.Generator.Infrastructure;
using NetGen.Generator.Model;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Text.Kernels;

/// <summary>The formalism's letters as identifiers: units and layers are counted from 1, as it does.</summary>
internal sealed class Letters(NetworkPlan plan)
{
    // Two digits of one figure each are read as they stand; more need a line between them.
    private readonly string _separator = plan.Model.LayerSizes.Max() < 10 ? "" : "_";

    public static string A(int layer, int unit) => $"a{layer}_{unit + 1}";

    public static string Z(int layer, int unit) => $"z{layer}_{unit + 1}";

    public static string H(int layer, int unit) => $"h{layer}_{unit + 1}";

    public static string Delta(int layer, int unit) => $"delta{layer}_{unit + 1}";

    public static string Bias(int layer, int unit) => $"b{layer}_{unit + 1}";

    public string Weight(int layer, int row, int column) => $"W{layer}_{row + 1}{_separator}{column + 1}";

    /// <summary>The matrix of the block that holds A(l).</summary>
    public static string Activations(int layer) => $"A{layer}";

    /// <summary>The matrix of the block that holds Z(l): A(l)'s own, where it is not kept.</summary>
    public string PreActivations(int layer) => plan.Layers[layer - 1].KeepsPreActivation ? $"Z{layer}" : Activations(layer);

    /// <summary>The matrix of the block that holds H(l), and Δ(l) before; Δ(0) takes the place of X.</summary>
    public static string Errors(int layer) => layer == 0 ? "A0" : $"H{layer}";

    /// <summary>The activation function of a layer in words.</summary>
    public string Activation(int layer) => Describe(plan.Model.Activations[layer - 1]);

    /// <summary>An activation function in words.</summary>
    public static string Describe(ActivationModel activation) => activation.Arguments.Count == 0
        ? activation.Name
        : $"{activation.Name}({string.Join(", ", activation.Arguments.Select(argument => Literal.Of(argument, isDouble: true)))})";

    /// <summary>A layer's activation in the catalogue; null for the user's own.</summary>
    public Activation? Entry(int layer) =>
        plan.Model.Activations[layer - 1] is { IsUserDefined: false, Name: var name } ? Catalog.Activations.Find(name) : null;

    /// <summary>dσ/dz of a layer whose activation is a formula of the catalogue.</summary>
    public Expression Derivative(int layer)
    {
        EquatableArray<double> arguments = plan.Model.Activations[layer - 1].Arguments;
        return layer == plan.Layers.Count ? Entry(layer)!.OutputDerivative(arguments) : Entry(layer)!.Derivative(arguments);
    }

    /// <summary>Whether a layer's activation is a formula, so that it can stand among other statements.</summary>
    public bool IsFormula(int layer) => Entry(layer) is { IsSoftmax: false };
}
