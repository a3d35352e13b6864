using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

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

    /// <summary>Finds them, by their names' numbers or else in the file's order, and checks that they make a chain of layers.</summary>
    public static LayerTensors Find(IReadOnlyList<NetworkTensor> tensors)
    {
        if (tensors.FirstOrDefault(tensor => tensor.IsReadable && tensor.Shape.Count is not (1 or 2)) is { } other)
        {
            throw new InvalidDataException($"Tensor '{other}' is neither the weights of a layer nor its biases.");
        }

        List<NetworkTensor> weights = InOrder(tensors.Where(tensor => tensor.IsReadable && tensor.Shape.Count == 2).ToList());
        List<NetworkTensor> biases = InOrder(tensors.Where(tensor => tensor.IsReadable && tensor.Shape.Count == 1).ToList());
        if (weights.Count == 0 || weights.Count != biases.Count)
        {
            throw new InvalidDataException(
                $"A network has weights of two dimensions and biases of one for each layer; the file has {weights.Count} and {biases.Count} such tensors of floating-point numbers.");
        }

        long previous = weights[0].Shape[1];
        for (int l = 1; l <= weights.Count; l++)
        {
            NetworkTensor weight = weights[l - 1];
            NetworkTensor bias = biases[l - 1];
            if (weight.Shape[1] != previous)
            {
                throw new InvalidDataException($"Layer {l} has weights for {weight.Shape[1]} inputs, '{weight}'; layer {l - 1} has {previous} units.");
            }

            if (weight.Shape[0] != bias.Shape[0])
            {
                throw new InvalidDataException($"Layer {l} has weights of {weight.Shape[0]} units, '{weight}', and biases of {bias.Shape[0]}, '{bias}'.");
            }

            if (weight.Shape.Any(length => length is < 1 or > int.MaxValue))
            {
                throw new InvalidDataException($"Layer {l} has weights of the shape '{weight}'; each layer has at least one unit.");
            }

            previous = weight.Shape[0];
        }

        return new LayerTensors(weights, biases);
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

    // Writers sort names as text, so that 10 comes before 2.
    private static List<NetworkTensor> InOrder(List<NetworkTensor> tensors)
    {
        List<(string Pattern, List<string> Numbers)> names = tensors.Select(tensor => Pattern(tensor.Name)).ToList();
        if (names.Select(name => name.Pattern).Distinct(StringComparer.Ordinal).Count() != 1)
        {
            return tensors;
        }

        return tensors.Zip(names, (tensor, name) => (Tensor: tensor, name.Numbers))
            .OrderBy(pair => pair.Numbers, Comparer<List<string>>.Create(CompareNumbers))
            .Select(pair => pair.Tensor)
            .ToList();
    }

    // A name with # for each number, and the numbers without leading zeros.
    private static (string Pattern, List<string> Numbers) Pattern(string name)
    {
        var pattern = new StringBuilder();
        var numbers = new List<string>();
        for (int i = 0; i < name.Length; i++)
        {
            int start = i;
            while (i < name.Length && name[i] is >= '0' and <= '9')
            {
                i++;
            }

            if (i > start)
            {
                pattern.Append('#');
                numbers.Add(name.Substring(start, i - start).TrimStart('0'));
                i--;
            }
            else
            {
                pattern.Append(name[i]);
            }
        }

        return (pattern.ToString(), numbers);
    }

    private static int CompareNumbers(List<string> first, List<string> second)
    {
        for (int i = 0; i < first.Count; i++)
        {
            int difference = first[i].Length != second[i].Length
                ? first[i].Length - second[i].Length
                : string.CompareOrdinal(first[i], second[i]);
            if (difference != 0)
            {
                return difference;
            }
        }

        return 0;
    }
}
