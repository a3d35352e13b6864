using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace NetGen;

/// <summary>The weights and biases among the tensors of a file, before the layers are in order.</summary>
internal sealed class FoundTensors
{
    private static readonly string[] RoleWords = { "weight", "kernel", "bias" };

    private readonly Dictionary<string, NetworkTensor>? _biasesByLayer;
    private readonly List<NetworkTensor> _namelessBiases;

    private FoundTensors(List<LayerTensor> layers, Dictionary<string, NetworkTensor>? biasesByLayer, List<NetworkTensor> namelessBiases)
    {
        Layers = layers;
        _biasesByLayer = biasesByLayer;
        _namelessBiases = namelessBiases;
    }

    /// <summary>The layers, in the order of the file.</summary>
    public IReadOnlyList<LayerTensor> Layers { get; }

    /// <summary>Finds them by their names or, if no name says what a tensor is, by their dimensions.</summary>
    /// <exception cref="InvalidDataException">A tensor is neither, or there is no layer.</exception>
    public static FoundTensors In(IReadOnlyList<NetworkTensor> tensors)
    {
        // Counters, such as the number of steps of training, are no part of a network.
        List<(NetworkTensor Tensor, TensorName Name)> named = tensors
            .Where(tensor => tensor.IsReadable || tensor.Shape.Count > 0)
            .Select(tensor => (tensor, new TensorName(tensor.Name)))
            .ToList();
        FoundTensors found = named.Any(pair => SaysRole(pair.Name)) ? ByNames(named) : ByDimensions(named);
        if (found.Layers.Count == 0)
        {
            throw new InvalidDataException("The file contains no weights: a layer's weights are a tensor of two dimensions.");
        }

        return found.Layers.FirstOrDefault(layer => layer.Tensor.Shape.Any(length => length is < 1 or > int.MaxValue)) is { } empty
            ? throw new InvalidDataException($"Tensor {Shown.Tensor(empty.Tensor)} is empty; each layer has at least one input and one unit.")
            : found;
    }

    /// <summary>The biases of each layer; null where it has none.</summary>
    /// <param name="layers">The layers, in their order.</param>
    /// <exception cref="InvalidDataException">It is not clear whose biases a tensor contains.</exception>
    public IReadOnlyList<NetworkTensor?> BiasesOf(IReadOnlyList<LayerTensor> layers)
    {
        if (_biasesByLayer is not null)
        {
            return layers.Select(layer => _biasesByLayer.TryGetValue(layer.Name.Layer, out NetworkTensor? bias) ? bias : null).ToList();
        }

        if (_namelessBiases.Count == 0)
        {
            return new NetworkTensor?[layers.Count];
        }

        List<(NetworkTensor Tensor, TensorName Name)> sorted = _namelessBiases
            .Select(bias => (Tensor: bias, Name: new TensorName(bias.Name)))
            .OrderBy(pair => pair.Name, LayerNames.Order)
            .ToList();
        if (LayerOrder.IsDecided(sorted.Select(pair => pair.Name).ToArray()))
        {
            return sorted.Select(pair => pair.Tensor).ToList();
        }

        return layers.Select(layer => Single(_namelessBiases.Where(bias => bias.Shape[0] == layer.Units).ToList(), layer)).ToList();
    }

    private static NetworkTensor Single(List<NetworkTensor> biases, LayerTensor layer) => biases.Count == 1
        ? biases[0]
        : throw new InvalidDataException(
            $"{(biases.Count == 0 ? "No tensor" : "More than one tensor")} can contain the biases of {layer}, and the names do not say which does. Name the tensors of a layer alike: fc1.weight and fc1.bias.");

    // A bias has the name of its layer's weights, but for the word.
    private static FoundTensors ByNames(List<(NetworkTensor Tensor, TensorName Name)> tensors)
    {
        var layers = new Dictionary<string, LayerTensor>(StringComparer.Ordinal);
        var biases = new Dictionary<string, NetworkTensor>(StringComparer.Ordinal);
        foreach ((NetworkTensor tensor, TensorName name) in tensors)
        {
            bool isBias = name.Role == TensorRole.Bias;
            if (name.Role == TensorRole.Unknown)
            {
                throw Neither(tensor);
            }

            CheckForm(tensor, isBias);
            if (isBias ? biases.ContainsKey(name.Layer) : layers.ContainsKey(name.Layer))
            {
                throw new InvalidDataException($"Tensor {Shown.Tensor(tensor)} is the second one with the {(isBias ? "biases" : "weights")} of '{Shown.Name(name.Stem)}'.");
            }

            if (isBias)
            {
                biases.Add(name.Layer, tensor);
            }
            else
            {
                layers.Add(name.Layer, new LayerTensor(tensor, name));
            }
        }

        foreach (KeyValuePair<string, NetworkTensor> bias in biases)
        {
            if (!layers.ContainsKey(bias.Key))
            {
                throw new InvalidDataException($"Tensor {Shown.Tensor(bias.Value)} contains the biases of a layer whose weights are not in the file.");
            }
        }

        return new FoundTensors(layers.Values.ToList(), biases, new List<NetworkTensor>());
    }

    private static FoundTensors ByDimensions(List<(NetworkTensor Tensor, TensorName Name)> tensors)
    {
        foreach ((NetworkTensor tensor, _) in tensors)
        {
            if (!tensor.IsReadable || tensor.Shape.Count is not (1 or 2))
            {
                throw Neither(tensor);
            }
        }

        List<LayerTensor> layers = tensors.Where(pair => pair.Tensor.Shape.Count == 2).Select(pair => new LayerTensor(pair.Tensor, pair.Name)).ToList();
        List<NetworkTensor> biases = tensors.Where(pair => pair.Tensor.Shape.Count == 1).Select(pair => pair.Tensor).ToList();
        return biases.Count == 0 || biases.Count == layers.Count
            ? new FoundTensors(layers, null, biases)
            : throw new InvalidDataException(
                $"The names of the tensors do not say which are weights and which are biases, and there are {layers.Count} of two dimensions and {biases.Count} of one. Name the tensors of a layer alike: fc1.weight and fc1.bias.");
    }

    private static void CheckForm(NetworkTensor tensor, bool isBias)
    {
        if (!tensor.IsReadable)
        {
            throw new InvalidDataException($"Tensor {Shown.Tensor(tensor)} is not of floating-point numbers of 16, 32 or 64 bits. Convert it before you save the file.");
        }

        if (!isBias && tensor.Shape.Count == 1)
        {
            throw UnsupportedTensors.Scale(tensor);
        }

        if (tensor.Shape.Count != (isBias ? 1 : 2))
        {
            throw new InvalidDataException(
                $"Tensor {Shown.Tensor(tensor)} has {tensor.Shape.Count} dimensions; {(isBias ? "the biases of a dense layer have one" : "the weights of a dense layer have two")}.");
        }
    }

    // Anything that is called a weight, such as weight_ih, is no tensor without a role.
    private static bool SaysRole(TensorName name)
    {
        string lower = name.Full.ToLowerInvariant();
        return name.Role != TensorRole.Unknown || RoleWords.Any(lower.Contains);
    }

    private static InvalidDataException Neither(NetworkTensor tensor) => new(
        $"Tensor {Shown.Tensor(tensor)} is neither the weights nor the biases of a dense layer, by its name and dimensions. Remove it from the file if the network does not need it.");
}
