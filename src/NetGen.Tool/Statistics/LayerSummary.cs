using System.Collections.Generic;
using System.Linq;

namespace NetGen.Tool.Statistics;

/// <summary>A layer of a network.</summary>
/// <param name="Layer">1 to L.</param>
/// <param name="Inputs">S_(l−1).</param>
/// <param name="Units">S_l.</param>
/// <param name="Activation">σ. Null: the file does not tell.</param>
/// <param name="Parameters">How many weights and biases it has.</param>
internal sealed record LayerSummary(int Layer, int Inputs, int Units, string? Activation, long Parameters)
{
    public static IReadOnlyList<LayerSummary> Of(NetworkDescription network) =>
    [
        .. Enumerable.Range(1, network.LayerCount).Select(l => new LayerSummary(
            l,
            network.LayerSizes[l - 1],
            network.LayerSizes[l],
            network.Activations.Count == 0 ? null : network.Activations[l - 1],
            network.LayerSizes[l] * (network.LayerSizes[l - 1] + 1L))),
    ];
}
