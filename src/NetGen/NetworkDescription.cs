using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NetGen;

/// <summary>What kind of network it is: the sizes of its layers, their activations, the cost and the precision. It does not change.</summary>
/// <remarks>Two descriptions are equal if all of that is.</remarks>
public sealed class NetworkDescription : IEquatable<NetworkDescription>
{
    /// <summary>Describes a network.</summary>
    /// <param name="layerSizes">S_0, S_1 … S_L: at least two numbers, each at least 1.</param>
    /// <param name="activations">σ_1 … σ_L as the attribute spells them, such as <c>leakyrelu(0.2)</c>. Empty: not known.</param>
    /// <param name="cost">The cost as the attribute spells it, such as <c>Huber(0.5)</c>. Null: not known.</param>
    /// <param name="precision">The floating-point type of the parameters.</param>
    /// <exception cref="ArgumentException">These sizes are not those of a network, or there are more or fewer activations than layers.</exception>
    public NetworkDescription(IEnumerable<int> layerSizes, IEnumerable<string> activations, string? cost, Precision precision = Precision.Single)
    {
        int[] sizes = (layerSizes ?? throw new ArgumentNullException(nameof(layerSizes))).ToArray();
        string[] names = (activations ?? throw new ArgumentNullException(nameof(activations))).ToArray();
        if (sizes.Length < 2 || Array.Exists(sizes, size => size < 1))
        {
            throw new ArgumentException($"A network has at least two layer sizes, each at least 1, not '{Join(sizes)}'.", nameof(layerSizes));
        }

        if (names.Length != 0 && names.Length != sizes.Length - 1)
        {
            throw new ArgumentException($"{names.Length} activations are given for {sizes.Length - 1} layers; the input layer has none.", nameof(activations));
        }

        LayerSizes = Array.AsReadOnly(sizes);
        Activations = Array.AsReadOnly(names);
        Cost = cost;
        Precision = precision;
    }

    /// <summary>S_0, S_1 … S_L.</summary>
    public IReadOnlyList<int> LayerSizes { get; }

    /// <summary>σ_1 … σ_L with their arguments, such as <c>leakyrelu(0.2)</c>; empty where they are not known.</summary>
    public IReadOnlyList<string> Activations { get; }

    /// <summary>The cost with its argument, such as <c>Huber(0.5)</c>; null where it is not known.</summary>
    public string? Cost { get; }

    /// <summary>The floating-point type of the parameters.</summary>
    public Precision Precision { get; }

    /// <summary>L, the number of layers, the input layer not counted.</summary>
    public int LayerCount => LayerSizes.Count - 1;

    /// <summary>S_0, the number of inputs.</summary>
    public int InputSize => LayerSizes[0];

    /// <summary>S_L, the number of outputs.</summary>
    public int OutputSize => LayerSizes[LayerCount];

    /// <summary>The number of weights and biases.</summary>
    public long ParameterCount => Enumerable.Range(1, LayerCount).Sum(l => LayerSizes[l] * (LayerSizes[l - 1] + 1L));

    /// <summary>Reads a description from text, as files hold it and the attribute spells it.</summary>
    /// <param name="layerSizes">S_0, S_1 … S_L, separated by commas: <c>"2,4,1"</c>.</param>
    /// <param name="activations">σ_1 … σ_L, separated by commas: <c>"tanh,sigmoid"</c>. Null or empty: not known.</param>
    /// <param name="cost">The cost. Null: not known.</param>
    /// <param name="precision">The floating-point type of the parameters.</param>
    /// <exception cref="FormatException">The sizes are not whole numbers.</exception>
    /// <exception cref="ArgumentException">These sizes are not those of a network, or there are more or fewer activations than layers.</exception>
    public static NetworkDescription Parse(string layerSizes, string? activations, string? cost, Precision precision = Precision.Single)
    {
        IEnumerable<int> sizes = (layerSizes ?? throw new ArgumentNullException(nameof(layerSizes)))
            .Split(',')
            .Select(size => int.Parse(size, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture));
        try
        {
            return new NetworkDescription(sizes, Names(activations), cost, precision);
        }
        catch (OverflowException tooLarge)
        {
            throw new FormatException($"'{layerSizes}' are not the sizes of layers.", tooLarge);
        }
    }

    /// <summary>Whether the other describes the same network.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(NetworkDescription? other) =>
        other is not null
        && LayerSizes.SequenceEqual(other.LayerSizes)
        && Activations.SequenceEqual(other.Activations)
        && Cost == other.Cost
        && Precision == other.Precision;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NetworkDescription);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = (int)Precision;
        foreach (int size in LayerSizes)
        {
            hash = (hash * 31) + size;
        }

        foreach (string activation in Activations)
        {
            hash = (hash * 31) + StringComparer.Ordinal.GetHashCode(activation);
        }

        return (hash * 31) + (Cost is null ? 0 : StringComparer.Ordinal.GetHashCode(Cost));
    }

    /// <summary>The network in a line: <c>2-4-1 tanh, sigmoid, CrossEntropy, Single</c>.</summary>
    public override string ToString()
    {
        string activations = Activations.Count == 0 ? "" : " " + string.Join(", ", Activations) + ",";
        string cost = Cost is null ? "" : $" {Cost},";
        string sizes = string.Join("-", LayerSizes.Select(size => size.ToString(CultureInfo.InvariantCulture)));
        return $"{sizes}{(activations.Length + cost.Length == 0 ? "," : activations + cost)} {Precision}";
    }

    private static string Join(IEnumerable<int> sizes) => string.Join(",", sizes.Select(size => size.ToString(CultureInfo.InvariantCulture)));

    // The commas within parentheses separate arguments, not names.
    private static List<string> Names(string? list)
    {
        var names = new List<string>();
        if (list is null || list.Trim().Length == 0)
        {
            return names;
        }

        int start = 0;
        int depth = 0;
        for (int i = 0; i <= list.Length; i++)
        {
            if (i == list.Length || (list[i] == ',' && depth == 0))
            {
                names.Add(list.Substring(start, i - start).Trim());
                start = i + 1;
            }
            else
            {
                depth += list[i] switch { '(' => 1, ')' => -1, _ => 0 };
            }
        }

        return names;
    }
}
