using System.Linq;
using NetGen.Generator.Catalog;
using NetGen.Generator.Expressions;
using NetGen.Generator.Model;

namespace NetGen.Generator.Planning;

/// <summary>What the output layer computes: cost and activation as one, or one after the other.</summary>
internal static class OutputFormulas
{
    /// <summary>The cost and the output activation as one; null where they are computed one after the other.</summary>
    public static FusedCost? Fused(NetworkModel model) => model.OutputActivation.IsUserDefined
        ? null
        : Costs.Find(model.Cost.Name)!.Fused.FirstOrDefault(fused => fused.Activation == model.OutputActivation.Name);

    /// <summary>Whether the derivative of the output activation cancels against the cost's (3.12).</summary>
    public static bool Cancels(NetworkModel model) => Fused(model) is { Cancels: true };

    /// <summary>Whether the loss or the errors of the output layer are computed from z.</summary>
    public static bool NeedPreActivation(NetworkModel model) => Fused(model) is not null
        || (Activations.Find(model.OutputActivation.Name) is { IsSoftmax: false } activation
            && activation.OutputDerivative(model.OutputActivation.Arguments).Uses(Formulas.Z));
}
