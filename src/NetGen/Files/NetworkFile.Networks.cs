using System;
using System.Collections.Generic;
using System.IO;

namespace NetGen;

/// <content>From a generated network to a file and back.</content>
public sealed partial class NetworkFile
{
    /// <summary>Makes a file of a network's present parameters, whatever their values are.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>, by the network's <see cref="Precision"/>.</typeparam>
    /// <param name="network">The network.</param>
    public static NetworkFile Of<T>(INetwork<T> network)
        where T : unmanaged
    {
        _ = network ?? throw new ArgumentNullException(nameof(network));
        var weights = new List<double[]>();
        var biases = new List<double[]>();
        Span<T> parameters = network.Parameters;
        for (int l = 1; l <= network.LayerCount; l++)
        {
            int size = network.LayerSize(l);
            int previous = network.LayerSize(l - 1);
            double[] weight = new double[size * previous];
            double[] bias = new double[size];
            for (int i = 0; i < size; i++)
            {
                for (int j = 0; j < previous; j++)
                {
                    weight[(i * previous) + j] = ToDouble(parameters[network.WeightIndex(l, i, j)]);
                }

                bias[i] = ToDouble(parameters[network.BiasIndex(l, i)]);
            }

            weights.Add(weight);
            biases.Add(bias);
        }

        return new NetworkFile(network.Description, weights, biases);
    }

    /// <summary>Copies the file's parameters into a network. If it throws, the network is unchanged.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>; the file's numbers are converted where theirs is another.</typeparam>
    /// <param name="network">The network.</param>
    /// <exception cref="InvalidDataException">
    /// The file is of another network, and the message says which layer differs and how; or the file's tensors are not those of a
    /// network; or a number is NaN, infinite or beyond the range of the network's precision.
    /// </exception>
    public void CopyTo<T>(INetwork<T> network)
        where T : unmanaged
    {
        _ = network ?? throw new ArgumentNullException(nameof(network));
        LayerTensors layers = LayersFor(network.Description);
        var values = new T[network.ParameterCount];
        for (int l = 1; l <= network.LayerCount; l++)
        {
            T[] weights = Finite<T>(layers.Weights[l - 1]);
            T[] biases = Finite<T>(layers.Biases[l - 1]);
            int previous = network.LayerSize(l - 1);
            for (int i = 0; i < biases.Length; i++)
            {
                for (int j = 0; j < previous; j++)
                {
                    values[network.WeightIndex(l, i, j)] = weights[(i * previous) + j];
                }

                values[network.BiasIndex(l, i)] = biases[i];
            }
        }

        values.CopyTo(network.Parameters);
    }

    // The network's sizes may decide the order of layers that the file alone leaves open.
    private LayerTensors LayersFor(NetworkDescription network)
    {
        LayerTensors layers = _layers ?? LayerTensors.Find(Tensors, _order, network.LayerSizes);
        CheckSame(FileMetadata.Describe(Metadata, layers), network);
        return layers;
    }

    // The cost need not be the same: it changes nothing in what a network computes.
    private static void CheckSame(NetworkDescription file, NetworkDescription network)
    {
        if (file.LayerCount != network.LayerCount)
        {
            throw new InvalidDataException($"The file has {file.LayerCount} layers ({Sizes(file)}), the network {network.LayerCount} ({Sizes(network)}).");
        }

        for (int l = 0; l <= file.LayerCount; l++)
        {
            if (file.LayerSizes[l] != network.LayerSizes[l])
            {
                string what = l == 0 ? "inputs" : "units";
                throw new InvalidDataException($"Layer {l} has {file.LayerSizes[l]} {what} in the file ({Sizes(file)}) and {network.LayerSizes[l]} in the network ({Sizes(network)}).");
            }
        }

        for (int l = 1; l <= Math.Min(file.Activations.Count, network.Activations.Count); l++)
        {
            if (!string.Equals(file.Activations[l - 1], network.Activations[l - 1], StringComparison.OrdinalIgnoreCase))
            {
                throw new InvalidDataException($"Layer {l} has the activation {Shown.Name(file.Activations[l - 1])} in the file and {network.Activations[l - 1]} in the network.");
            }
        }
    }

    private static string Sizes(NetworkDescription description) => Shown.Text(string.Join("-", description.LayerSizes));

    private static double ToDouble<T>(T value)
        where T : unmanaged => typeof(T) == typeof(double) ? (double)(object)value : (float)(object)value;

    // A network with such a number computes nothing but NaN. Files may contain them, so that one can see where training diverged.
    private static T[] Finite<T>(NetworkTensor tensor)
        where T : unmanaged
    {
        T[] values = typeof(T) == typeof(double) ? (T[])(object)tensor.ToDoubles() : (T[])(object)tensor.ToSingles();
        for (int i = 0; i < values.Length; i++)
        {
            double value = ToDouble(values[i]);
            if (double.IsNaN(value) || double.IsInfinity(value))
            {
                throw new InvalidDataException(
                    FormattableString.Invariant($"Number {i} of tensor '{Shown.Name(tensor.Name)}' is {value}; every parameter of a network must be finite. Did its training diverge?"));
            }
        }

        return values;
    }
}
