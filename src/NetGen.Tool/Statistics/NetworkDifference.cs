using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NetGen.Tool.Files;

namespace NetGen.Tool.Statistics;

/// <summary>The differences of two networks.</summary>
/// <param name="Same">Whether they are equal.</param>
/// <param name="Description">The sizes, activations, cost, precision and input standardisation that differ.</param>
/// <param name="Tensors">The differences of the weights and biases of layers that have the same sizes.</param>
internal sealed record NetworkDifference(bool Same, IReadOnlyList<DescriptionDifference> Description, IReadOnlyList<TensorDifference> Tensors)
{
    /// <summary>Compares two networks.</summary>
    /// <param name="firstSource">The first.</param>
    /// <param name="secondSource">The second.</param>
    /// <param name="tolerance">The largest difference of numbers that count as equal.</param>
    public static NetworkDifference Of(NetworkSource firstSource, NetworkSource secondSource, double tolerance)
    {
        (NetworkFile first, NetworkFile second) = (firstSource.Network, secondSource.Network);
        DescriptionDifference[] descriptions = [.. firstSource.Get(Properties).Zip(secondSource.Get(Properties))
            .Where(pair => pair.First.Text != pair.Second.Text && !IsOnlyMissing(pair.First, pair.Second))
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

    // Files of other tools contain neither activations nor cost; that is no difference.
    private static bool IsOnlyMissing((string Name, string? Text) first, (string Name, string? Text) second) =>
        first.Name is "activations" or "cost" && (first.Text is null || second.Text is null);

    private static (string Name, string? Text)[] Properties(NetworkFile file)
    {
        NetworkDescription network = file.Description;
        return
        [
            ("layers", string.Join("-", network.LayerSizes)),
            ("activations", network.Activations.Count == 0 ? null : string.Join(", ", network.Activations)),
            ("cost", network.Cost),
            ("precision", network.Precision.ToString()),
            ("input means", Numbers(file.InputMeans)),
            ("input deviations", Numbers(file.InputDeviations)),
        ];
    }

    private static string? Numbers(IReadOnlyList<double> numbers) => numbers.Count == 0
        ? null
        : string.Join(", ", numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
}
