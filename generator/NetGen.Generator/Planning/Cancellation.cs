using NetGen.Generator.Catalog;
using NetGen.Generator.Model;

namespace NetGen.Generator.Planning;

/// <summary>Tells where the derivative of the output activation cancels against the cost's (3.12).</summary>
internal static class Cancellation
{
    public static bool Applies(NetworkModel model) =>
        !model.OutputActivation.IsUserDefined && Costs.Find(model.Cost.Name)!.CancelsWith == model.OutputActivation.Name;
}
