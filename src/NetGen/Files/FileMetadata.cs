using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace NetGen;

/// <summary>The metadata that NetGen writes into files and reads from them.</summary>
internal static class FileMetadata
{
    public const string InputMeans = "netgen.input_means";
    public const string InputDeviations = "netgen.input_deviations";
    private const string Version = "netgen.version";
    private const string Layers = "netgen.layers";
    private const string Activations = "netgen.activations";
    private const string Cost = "netgen.cost";

    // Files of a later version may mean something else by the same keys.
    private const string CurrentVersion = "1";

    public static Dictionary<string, string> Of(NetworkDescription description)
    {
        _ = description ?? throw new ArgumentNullException(nameof(description));
        var metadata = new Dictionary<string, string>
        {
            [Version] = CurrentVersion,
            [Layers] = string.Join(",", description.LayerSizes),
        };
        if (description.Activations.Count > 0)
        {
            metadata[Activations] = string.Join(",", description.Activations);
        }

        if (description.Cost is not null)
        {
            metadata[Cost] = description.Cost;
        }

        return metadata;
    }

    public static NetworkDescription Describe(IReadOnlyDictionary<string, string> metadata, LayerTensors layers)
    {
        bool isDouble = layers.Weights.Concat(layers.Biases).Any(tensor => tensor.Type == TensorType.Float64);
        string sizes = string.Join(",", layers.Sizes);
        if (Find(metadata, Version) is { } version && version != CurrentVersion)
        {
            throw new InvalidDataException($"The file is of version {Shown.Name(version)}; this library reads version {CurrentVersion}.");
        }

        if (Find(metadata, Layers) is { } said && said.Replace(" ", "") != sizes)
        {
            throw new InvalidDataException($"The layer sizes are {Shown.Name(said)} in the metadata and {Shown.Text(sizes)} in the tensors.");
        }

        try
        {
            return NetworkDescription.Parse(sizes, Find(metadata, Activations), Find(metadata, Cost), isDouble ? Precision.Double : Precision.Single);
        }
        catch (ArgumentException exception)
        {
            throw new InvalidDataException($"The metadata does not fit the tensors. {Shown.Text(exception.Message)}", exception);
        }
    }

    public static string Text(IEnumerable<double> numbers) =>
        string.Join(",", numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture)));

    public static IReadOnlyList<double> Numbers(IReadOnlyDictionary<string, string> metadata, string key, int count)
    {
        if (Find(metadata, key) is not { } text)
        {
            return Array.Empty<double>();
        }

        var numbers = new List<double>();
        foreach (string number in text.Split(','))
        {
            if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
            {
                throw new InvalidDataException($"The metadata '{key}' is not a list of numbers.");
            }

            numbers.Add(value);
        }

        return numbers.Count == count
            ? numbers.AsReadOnly()
            : throw new InvalidDataException($"The metadata '{key}' has {numbers.Count} numbers; the network has {count} inputs.");
    }

    private static string? Find(IReadOnlyDictionary<string, string> metadata, string key) => metadata.TryGetValue(key, out string? value) ? value : null;
}
