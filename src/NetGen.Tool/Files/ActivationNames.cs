using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using NetGen.Tool.Output;
using NetGen.Tool.Statistics;

namespace NetGen.Tool.Files;

/// <summary>The activation functions that the user names, and those of files.</summary>
internal static partial class ActivationNames
{
    /// <summary>The network with the activation functions that the user names.</summary>
    /// <param name="source">The network. If its file contains activation functions, they must be the same.</param>
    /// <param name="activations">The functions, separated by commas. Null: those of the file.</param>
    public static NetworkFile WithActivations(this NetworkSource source, string? activations)
    {
        NetworkDescription old = source.Describe();
        if (activations is null)
        {
            return source.Network;
        }

        NetworkDescription description = Parse(old, activations);
        if (old.Activations.Count > 0)
        {
            return old.Activations.Zip(description.Activations, AreSame).All(same => same)
                ? source.Network
                : throw new ToolException(
                    $"{source.Input.Name} contains the activation functions {Printable.Name(string.Join(",", old.Activations))}, not {Printable.Name(activations)}; omit --activations.");
        }

        return source.Get(network => Rewritten(network, description));
    }

    /// <summary>The network as NetGen writes it: with its own names of tensors, which are in the order of the layers.</summary>
    public static NetworkFile WithOwnNames(this NetworkFile network) =>
        LayerSummary.Of(network).All(layer => layer.Tensors is null) ? network : Rewritten(network, network.Description);

    /// <summary>Refuses a network whose activation functions are not known.</summary>
    public static void CheckKnown(NetworkSource source, NetworkFile network)
    {
        if (network.Description.Activations.Count == 0)
        {
            throw new ToolException($"{source.Input.Name} does not contain the activation functions; name them with --activations, for example --activations relu,relu,identity.");
        }
    }

    /// <summary>Refuses names that the attribute does not take: whatever a file contains, its text goes into generated files.</summary>
    public static void CheckForm(NetworkSource source, NetworkFile network)
    {
        NetworkDescription description = network.Description;
        if (description.Activations.FirstOrDefault(name => !Function().IsMatch(name)) is { } activation)
        {
            throw new ToolException($"{source.Input.Name}: '{Printable.Name(activation)}' is not the name of an activation function.");
        }

        if (description.Cost is { } cost && !Function().IsMatch(cost))
        {
            throw new ToolException($"{source.Input.Name}: '{Printable.Name(cost)}' is not the name of a cost.");
        }
    }

    private static NetworkFile Rewritten(NetworkFile network, NetworkDescription description)
    {
        int[] layers = [.. Enumerable.Range(1, description.LayerCount)];
        NetworkFile changed = new(description, [.. layers.Select(l => network.Weights(l).ToDoubles())], [.. layers.Select(l => network.Biases(l).ToDoubles())]);
        foreach ((string key, string value) in network.Metadata.Where(entry => !entry.Key.StartsWith("netgen.", StringComparison.Ordinal)))
        {
            changed = changed.WithMetadata(key, value);
        }

        return network.InputMeans.Count > 0 && network.InputDeviations.Count > 0
            ? changed.WithInputStandardization([.. network.InputMeans], [.. network.InputDeviations])
            : changed;
    }

    private static NetworkDescription Parse(NetworkDescription old, string activations)
    {
        NetworkDescription description;
        try
        {
            description = NetworkDescription.Parse(string.Join(",", old.LayerSizes), activations, old.Cost, old.Precision);
        }
        catch (ArgumentException)
        {
            throw new ToolException($"--activations must name {old.LayerCount} {(old.LayerCount == 1 ? "function, that of the only layer" : "functions, one for each layer")}; it is '{Printable.Name(activations)}'.");
        }

        return description.Activations.Count == 0
            ? throw new ToolException("--activations is empty.")
            : description.Activations.FirstOrDefault(name => !Function().IsMatch(name)) is { } wrong
            ? throw new ToolException($"'{Printable.Name(wrong)}' in --activations is not the name of an activation function.")
            : description;
    }

    // LeakyReLU( 0.20 ) is leakyrelu(0.2).
    private static bool AreSame(string first, string second) =>
        Parts(first).SequenceEqual(Parts(second), StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Parts(string function) => function
        .Split(['(', ',', ')'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            ? number.ToString("R", CultureInfo.InvariantCulture)
            : part);

    // A name, and perhaps numbers in parentheses.
    [GeneratedRegex(@"\A[\p{L}_][\p{L}\p{Nd}_]*(\([-+0-9.eE, ]*\))?\z")]
    private static partial Regex Function();
}
