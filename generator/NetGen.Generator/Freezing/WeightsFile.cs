using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator.Freezing;

/// <summary>A network's file in the text form. Two are equal if their name and their text are, which their checksums show.</summary>
internal sealed class WeightsFile(string name, string checksum) : IEquatable<WeightsFile>
{
    /// <summary>Its path as the project gives it, which attributes use too.</summary>
    public string Name { get; } = name;

    /// <summary>Why it cannot be used; null if it can.</summary>
    public string? Problem { get; init; }

    /// <summary>S_0 … S_L.</summary>
    public IReadOnlyList<int> LayerSizes { get; init; } = [];

    /// <summary>σ_1 … σ_L, separated by commas; null if the file does not contain it.</summary>
    public string? Activations { get; init; }

    /// <summary>The cost; null if the file does not contain it.</summary>
    public string? Cost { get; init; }

    /// <summary>W(1) … W(L) at index l − 1, row by row.</summary>
    public IReadOnlyList<double[]> Weights { get; init; } = [];

    /// <summary>b(1) … b(L) at index l − 1.</summary>
    public IReadOnlyList<double[]> Biases { get; init; } = [];

    private string Checksum { get; } = checksum;

    /// <summary>W(layer)[i, j].</summary>
    public double Weight(int layer, int i, int j) => Weights[layer - 1][(i * LayerSizes[layer - 1]) + j];

    public bool Equals(WeightsFile? other) => other is not null && Name == other.Name && Checksum == other.Checksum;

    public override bool Equals(object? obj) => Equals(obj as WeightsFile);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Checksum);

    /// <summary>The sizes as a text: 2-4-1.</summary>
    public string Sizes => string.Join("-", LayerSizes.Select(size => size.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
