using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace NetGen;

/// <summary>The weights and biases among the tensors of a file, by layer.</summary>
internal sealed class LayerTensors
{
    private LayerTensors(IReadOnlyList<NetworkTensor> weights, IReadOnlyList<NetworkTensor> biases)
    {
        Weights = weights;
        Biases = biases;
    }

    /// <summary>W(1) … W(L) at index l − 1.</summary>
    public IReadOnlyList<NetworkTensor> Weights { get; }

    /// <summary>b(1) … b(L) at index l − 1.</summary>
    public IReadOnlyList<NetworkTensor> Biases { get; }

    /// <summary>L.</summary>
    public int Count => Weights.Count;

    /// <summary>S_0 … S_L.</summary>
    public IEnumerable<int> Sizes => Weights.Take(1).Select(weight => (int)weight.Shape[1]).Concat(Weights.Select(weight => (int)weight.Shape[0]));

    /// <summary>Finds them, puts the layers in order, and checks that they make a network.</summary>
    /// <param name="tensors">All tensors of the file.</param>
    /// <param name="order">The layers' names from first to last. Null: by their names and sizes.</param>
    /// <param name="sizes">S_0 … S_L, if they are known and may decide between several orders.</param>
    /// <exception cref="InvalidDataException">The tensors are not those of one network, or their order is not known.</exception>
    public static LayerTensors Find(IReadOnlyList<NetworkTensor> tensors, IReadOnlyList<string>? order, IReadOnlyList<int>? sizes)
    {
        UnsupportedTensors.Check(tensors);
        FoundTensors found = FoundTensors.In(tensors);
        IReadOnlyList<LayerTensor> layers = order is null ? LayerOrder.Find(found.Layers, sizes) : LayerOrder.Given(found.Layers, order);
        IReadOnlyList<NetworkTensor?> biases = found.BiasesOf(layers);
        long previous = layers[0].Inputs;
        for (int l = 1; l <= layers.Count; l++)
        {
            LayerTensor layer = layers[l - 1];
            if (layer.Inputs != previous)
            {
                throw new InvalidDataException($"Layer {l} has weights for {layer.Inputs} inputs, {Shown.Tensor(layer.Tensor)}; layer {l - 1} has {previous} units.");
            }

            if (biases[l - 1] is { } bias && layer.Units != bias.Shape[0])
            {
                throw new InvalidDataException($"Layer {l} has weights of {layer.Units} units, {Shown.Tensor(layer.Tensor)}, and biases of {bias.Shape[0]}, {Shown.Tensor(bias)}.");
            }

            previous = layer.Units;
        }

        return new LayerTensors(
            layers.Select(layer => layer.Weights).ToList(),
            layers.Zip(biases, (layer, bias) => bias ?? layer.ZeroBiases).ToList());
    }

    /// <summary>Makes the tensors of a network from arrays.</summary>
    public static List<NetworkTensor> Of(NetworkDescription description, IReadOnlyList<double[]> weights, IReadOnlyList<double[]> biases)
    {
        _ = weights ?? throw new ArgumentNullException(nameof(weights));
        _ = biases ?? throw new ArgumentNullException(nameof(biases));
        if (weights.Count != description.LayerCount || biases.Count != description.LayerCount)
        {
            throw new ArgumentException($"The network has {description.LayerCount} layers; {weights.Count} arrays of weights and {biases.Count} of biases are given.", nameof(weights));
        }

        var tensors = new List<NetworkTensor>();
        for (int l = 1; l <= description.LayerCount; l++)
        {
            int size = description.LayerSizes[l];
            int previous = description.LayerSizes[l - 1];
            tensors.Add(Tensor(WeightName(l), description.Precision, new long[] { size, previous }, weights[l - 1], nameof(weights)));
            tensors.Add(Tensor(BiasName(l), description.Precision, new long[] { size }, biases[l - 1], nameof(biases)));
        }

        return tensors;
    }

    public static string WeightName(int layer) => FormattableString.Invariant($"layers.{layer}.weight");

    public static string BiasName(int layer) => FormattableString.Invariant($"layers.{layer}.bias");

    /// <summary>A tensor of numbers in either precision.</summary>
    public static NetworkTensor Tensor(string name, Precision precision, long[] shape, double[] values, string argument)
    {
        if (values.Length != shape.Aggregate(1L, (product, length) => product * length))
        {
            throw new ArgumentException($"'{name}' has {values.Length} numbers, not those of the shape [{string.Join(", ", shape)}].", argument);
        }

        int size = precision == Precision.Double ? sizeof(double) : sizeof(float);
        byte[] bytes = new byte[values.Length * size];
        for (int i = 0; i < values.Length; i++)
        {
            byte[] number = precision == Precision.Double ? BitConverter.GetBytes(values[i]) : BitConverter.GetBytes(Single(name, i, values[i]));
            if (!BitConverter.IsLittleEndian)
            {
                Array.Reverse(number);
            }

            number.CopyTo(bytes, i * size);
        }

        return precision == Precision.Double
            ? new NetworkTensor(name, TensorType.Float64, "F64", shape, bytes, 0, bytes.Length)
            : new NetworkTensor(name, TensorType.Float32, "F32", shape, bytes, 0, bytes.Length);
    }

    private static float Single(string name, int index, double value)
    {
        float single = (float)value;
        return float.IsInfinity(single) && !double.IsInfinity(value)
            ? throw new InvalidDataException($"Number {index} of tensor '{name}' is {value:R}, which single precision cannot hold.")
            : single;
    }
}
