using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace NetGen;

/// <summary>
/// Puts the layers of a file in order: by the numbers in their names; where these leave it open, by their sizes, if only one order
/// makes a chain; never by a guess.
/// </summary>
internal sealed class LayerOrder
{
    // For more layers, comparing each with each would take long.
    private const int MaximumLayers = 1000;

    // Enough for any file that is not made to take long.
    private const int StepsOfLayer = 20;
    private const int FurtherSteps = 10_000;

    private readonly LayerTensor[] _layers;
    private readonly IReadOnlyList<int>? _sizes;
    private readonly bool[,] _precedes;
    private readonly bool[] _isTaken;
    private readonly int[] _waitsFor;
    private readonly LayerTensor[] _chain;
    private readonly List<LayerTensor[]> _found = new();
    private int _steps;

    private LayerOrder(LayerTensor[] layers, IReadOnlyList<int>? sizes)
    {
        _layers = layers;
        _sizes = sizes;
        _precedes = new bool[layers.Length, layers.Length];
        _isTaken = new bool[layers.Length];
        _waitsFor = new int[layers.Length];
        _chain = new LayerTensor[layers.Length];
        _steps = FurtherSteps + (StepsOfLayer * layers.Length);
        for (int i = 0; i < layers.Length; i++)
        {
            for (int j = 0; j < layers.Length; j++)
            {
                _precedes[i, j] = LayerNames.Precedes(layers[i].Name, layers[j].Name);
                _waitsFor[j] += _precedes[i, j] ? 1 : 0;
            }
        }
    }

    /// <summary>Finds the order.</summary>
    /// <param name="layers">The layers, in any order.</param>
    /// <param name="sizes">S_0 … S_L, if they are known.</param>
    /// <exception cref="InvalidDataException">Several orders are possible, or none is.</exception>
    public static IReadOnlyList<LayerTensor> Find(IReadOnlyList<LayerTensor> layers, IReadOnlyList<int>? sizes)
    {
        LayerTensor[] sorted = layers.OrderBy(layer => layer.Name, LayerNames.Order).ToArray();
        if (IsDecided(sorted.Select(layer => layer.Name).ToArray()))
        {
            return sorted;
        }

        if (sorted.Length > MaximumLayers)
        {
            throw Ambiguous(sorted);
        }

        if (sizes?.Count == sorted.Length + 1 && new LayerOrder(sorted, sizes).Search() is { } order)
        {
            return order;
        }

        return new LayerOrder(sorted, null).Search() ?? throw new InvalidDataException(
            $"No order of the layers that fits the numbers in their names makes a network, in which each layer has as many inputs as the one before has units: {List(sorted)}.");
    }

    /// <summary>Puts the layers in the order that the caller gives.</summary>
    /// <param name="layers">The layers.</param>
    /// <param name="order">The stem or the whole name of each one's weights.</param>
    /// <exception cref="InvalidDataException">The order does not contain each layer once.</exception>
    public static IReadOnlyList<LayerTensor> Given(IReadOnlyList<LayerTensor> layers, IReadOnlyList<string> order)
    {
        var rest = new HashSet<LayerTensor>(layers);
        ILookup<string, LayerTensor> names = layers
            .SelectMany(layer => new[] { layer.Name.Full, layer.Name.Stem }.Distinct(), (layer, name) => (Layer: layer, Name: name))
            .ToLookup(pair => pair.Name, pair => pair.Layer, StringComparer.Ordinal);
        var ordered = new List<LayerTensor>();
        foreach (string name in order)
        {
            LayerTensor? layer = names[name].OrderBy(layer => layer.Name.Full.Length).FirstOrDefault();
            if (layer is null || !rest.Remove(layer))
            {
                string problem = layer is null ? ", which is no layer of the file" : " twice";
                throw new InvalidDataException($"The order contains '{Shown.Name(name)}'{problem}. The file's layers are {List(layers)}.");
            }

            ordered.Add(layer);
        }

        return rest.Count == 0
            ? ordered
            : throw new InvalidDataException($"The order does not contain {List(layers.Where(rest.Contains))}. List every layer, from first to last.");
    }

    /// <summary>Whether sorted names say of each two which comes first.</summary>
    public static bool IsDecided(IReadOnlyList<TensorName> sorted) =>
        Enumerable.Range(1, Math.Max(sorted.Count - 1, 0)).All(i => LayerNames.Precedes(sorted[i - 1], sorted[i]));

    private static string List(IEnumerable<LayerTensor> layers) => Shown.List(layers.Select(layer => layer.ToString()));

    private static InvalidDataException Ambiguous(IReadOnlyList<LayerTensor> layers) => new(
        $"The names and sizes of the layers allow several orders: {List(layers)}. List their names from first to last: in NetworkFile.Read(path, order), --order of the tool, or Order=\"…\" of a NetworkWeights item.");

    private LayerTensor[]? Search()
    {
        Extend(0);
        return _found.Count > 1 || _steps < 0 ? throw Ambiguous(_layers) : _found.FirstOrDefault();
    }

    private void Extend(int count)
    {
        if (count == _layers.Length)
        {
            _found.Add(_chain.ToArray());
            return;
        }

        if (--_steps < 0)
        {
            return;
        }

        for (int i = 0; i < _layers.Length && _found.Count < 2; i++)
        {
            if (!_isTaken[i] && _waitsFor[i] == 0 && Fits(_layers[i], count))
            {
                Take(i, isTaken: true);
                _chain[count] = _layers[i];
                Extend(count + 1);
                Take(i, isTaken: false);
            }
        }
    }

    private void Take(int layer, bool isTaken)
    {
        _isTaken[layer] = isTaken;
        for (int i = 0; i < _layers.Length; i++)
        {
            _waitsFor[i] += !_precedes[layer, i] ? 0 : isTaken ? -1 : 1;
        }
    }

    private bool Fits(LayerTensor layer, int count) =>
        (count == 0 || layer.Inputs == _chain[count - 1].Units) && (_sizes is null || (layer.Inputs == _sizes[count] && layer.Units == _sizes[count + 1]));
}
