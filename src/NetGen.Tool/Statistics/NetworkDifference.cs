using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NetGen.Tool.Statistics;

/// <summary>How two networks differ.</summary>
/// <param name="Same">Whether they do not.</param>
/// <param name="Description">What differs in sizes, activations, cost, precision and input standardisation.</param>
/// <param name="Tensors">How weights and biases of the layers that have the same sizes differ.</param>
internal sealed record NetworkDifference(bool Same, IReadOnlyList<DescriptionDifference> Description, IReadOnlyList<TensorDifference> Tensors)
{
    /// <summary>Compares two networks.</summary>
    /// <param name="first">The one.</param>
    /// <param name="second">The other.</param>
    /// <param name="tolerance">By how much numbers may differ.</param>
    public static NetworkDifference Of(NetworkFile first, NetworkFile second, double tolerance)
    {
        DescriptionDifference[] descriptions = [.. Properties(first).Zip(Properties(second))
            .Where(pair => pair.First.Text != pair.Second.Text && !IsOnlyUntold(pair.First, pair.Second))
            .Select(pair => new DescriptionDifference(pair.First.Name, pair.First.Text, pair.Second.Text))];

        List<TensorDifference> tensors = [];
        for (int l = 1; l <= first.Description.LayerCount && l <= second.Description.LayerCount; l++)
        {
            if (first.Weights(l).Shape.SequenceEqual(second.Weights(l).Shape))
            {
                string layer = "layers." + l.ToString(CultureInfo.InvariantCulture);
                tensors.Add(TensorDifference.Of(layer + ".weight", first.Weights(l).ToDoubles(), second.Weights(l).ToDoubles(), tolerance));
                tensors.Add(TensorDifference.Of(layer + ".bias", first.Biases(l).ToDoubles(), second.Biases(l).ToDoubles(), tolerance));
            }
        }

        bool isSame = descriptions.Length == 0 && tensors.All(tensor => tensor.Differing == 0);
        return new NetworkDifference(isSame, descriptions, tensors);
    }

    // Files of other tools tell neither activations nor cost; that is no difference.
    private static bool IsOnlyUntold((string Name, string? Text) first, (string Name, string? Text) second) =>
        first.Name is "activations" or "cost" && (first.Text is null || second.Text is null);

    private static IEnumerable<(string Name, string? Text)> Properties(NetworkFile file)
    {
        NetworkDescription network = file.Description;
        yield return ("layers", string.Join("-", network.LayerSizes));
        yield return ("activations", network.Activations.Count == 0 ? null : string.Join(", ", network.Activations));
        yield return ("cost", network.Cost);
        yield return ("precision", network.Precision.ToString());
        yield return ("input means", Numbers(file.InputMeans));
        yield return ("input deviations", Numbers(file.InputDeviations));
    }

    private static string? Numbers(IReadOnlyList<double> numbers) => numbers.Count == 0
        ? null
        : string.Join(", ", numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
}
