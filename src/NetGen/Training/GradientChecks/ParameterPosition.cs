using System;
using System.Globalization;

namespace NetGen;

/// <summary>Which weight or bias of a network it is.</summary>
public readonly struct ParameterPosition : IEquatable<ParameterPosition>
{
    private readonly int _columnAndOne;

    private ParameterPosition(int layer, int row, int? column)
    {
        Layer = layer;
        Row = row;
        _columnAndOne = column + 1 ?? 0;
    }

    /// <summary>The layer, 1 to L.</summary>
    public int Layer { get; }

    /// <summary>The unit of the layer, from 0.</summary>
    public int Row { get; }

    /// <summary>The unit of the layer before, from 0; null for a bias.</summary>
    public int? Column => _columnAndOne == 0 ? null : _columnAndOne - 1;

    /// <summary>Finds a parameter by its place in <see cref="INetwork{T}.Parameters"/>.</summary>
    /// <typeparam name="T">The network's precision.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="index">The place, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such parameter.</exception>
    public static ParameterPosition Of<T>(INetwork<T> network, int index)
        where T : unmanaged
    {
        _ = network ?? throw new ArgumentNullException(nameof(network));
        for (int layer = 1; layer <= network.LayerCount; layer++)
        {
            for (int row = 0; row < network.LayerSize(layer); row++)
            {
                if (network.BiasIndex(layer, row) == index)
                {
                    return new ParameterPosition(layer, row, null);
                }

                for (int column = 0; column < network.LayerSize(layer - 1); column++)
                {
                    if (network.WeightIndex(layer, row, column) == index)
                    {
                        return new ParameterPosition(layer, row, column);
                    }
                }
            }
        }

        throw new ArgumentOutOfRangeException(nameof(index), index, FormattableString.Invariant($"index must be 0 to {network.ParameterCount - 1}."));
    }

    /// <summary>Whether two positions are the same.</summary>
    public static bool operator ==(ParameterPosition left, ParameterPosition right) => left.Equals(right);

    /// <summary>Whether two positions differ.</summary>
    public static bool operator !=(ParameterPosition left, ParameterPosition right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ParameterPosition other) => Layer == other.Layer && Row == other.Row && _columnAndOne == other._columnAndOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ParameterPosition other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Layer, Row, _columnAndOne);

    /// <summary>As the formalism writes it: <c>W(1)[2, 0]</c>, or <c>b(1)[2]</c> for a bias.</summary>
    public override string ToString() => Column is int column
        ? string.Format(CultureInfo.InvariantCulture, "W({0})[{1}, {2}]", Layer, Row, column)
        : string.Format(CultureInfo.InvariantCulture, "b({0})[{1}]", Layer, Row);
}
