using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NetGen.Tool.Statistics;

/// <summary>A layer of a network.</summary>
/// <param name="Layer">1 to L.</param>
/// <param name="Inputs">S_(l−1).</param>
/// <param name="Units">S_l.</param>
/// <param name="Activation">σ. Null: the file does not contain it.</param>
/// <param name="Parameters">The number of weights and biases.</param>
/// <param name="Tensors">The tensors of the file that are its weights and biases. Null: <c>layers.{l}.weight</c> and <c>layers.{l}.bias</c>.</param>
internal sealed record LayerSummary(int Layer, int Inputs, int Units, string? Activation, long Parameters, IReadOnlyList<string>? Tensors)
{
    /// <summary>The layers of a network, in their order.</summary>
    public static IReadOnlyList<LayerSummary> Of(NetworkFile file)
    {
        NetworkDescription network = file.Description;
        return
        [
            .. Enumerable.Range(1, network.LayerCount).Select(l => new LayerSummary(
                l,
                network.LayerSizes[l - 1],
                network.LayerSizes[l],
                network.Activations.Count == 0 ? null : network.Activations[l - 1],
                network.LayerSizes[l] * (network.LayerSizes[l - 1] + 1L),
                OtherNames(file, l))),
        ];
    }

    private static string[]? OtherNames(NetworkFile file, int layer)
    {
        string prefix = "layers." + layer.ToString(CultureInfo.InvariantCulture);
        string weights = file.Weights(layer).Name;
        string biases = file.Biases(layer).Name;
        string[] names = file.Tensors.Any(tensor => tensor.Name == biases) ? [weights, biases] : [weights];
        return names.SequenceEqual([prefix + ".weight", prefix + ".bias"]) ? null : names;
    }
}
