using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using NetGen.Onnx.Format;
using NetGen.Onnx.Graphs;
using NetGen.Onnx.Import;

namespace NetGen.Onnx;

/// <summary>A network that was read from an ONNX model: sizes, activations, weights and biases.</summary>
/// <remarks>
/// A model is a network of NetGen's if it is a chain of dense layers and activation functions, in whatever way an exporter writes
/// these: Gemm or MatMul and Add, weights transposed or not, activation functions as one operator or as several, constants folded or
/// not, with Flatten, Identity, Cast, Dropout, BatchNormalization and scaled inputs in between.
/// </remarks>
public sealed partial class OnnxModel
{
    internal const string CostProperty = "netgen.cost";

    // What operators mean has not changed since, as far as it matters here. Before, constants were spread over units by an attribute.
    private const int OldestOpset = 7;

    private readonly IReadOnlyList<ImportedLayer> _layers;

    private OnnxModel(IReadOnlyList<ImportedLayer> layers, NetworkDescription description)
    {
        _layers = layers;
        Description = description;
    }

    /// <summary>
    /// Sizes, activations, and the precision of the weights; the cost only if NetGen has written the model, since models have none.
    /// </summary>
    public NetworkDescription Description { get; }

    /// <summary>Reads a model from a file. Files beside it that hold its weights are read too.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What to read of it. Null: all.</param>
    /// <exception cref="OnnxNotSupportedException">The model is no chain of dense layers: every node in the way is named.</exception>
    /// <exception cref="InvalidDataException">The file is no ONNX model, or is damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static OnnxModel Import(string path, OnnxImportOptions? options = null)
    {
        string full = Path.GetFullPath(path ?? throw new ArgumentNullException(nameof(path)));
        using FileStream file = File.OpenRead(full);
        return Read(ModelFile.ReadToEnd(file), Path.GetDirectoryName(full), options);
    }

    /// <summary>Reads a model from a stream, from where it stands to its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="options">What to read of it. Null: all.</param>
    /// <exception cref="OnnxNotSupportedException">The model is no chain of dense layers, or its weights are in another file.</exception>
    /// <exception cref="InvalidDataException">It is no ONNX model, or it is damaged.</exception>
    public static OnnxModel Import(Stream stream, OnnxImportOptions? options = null) =>
        Read(ModelFile.ReadToEnd(stream ?? throw new ArgumentNullException(nameof(stream))), folder: null, options);

    /// <summary>The weights W(layer).</summary>
    /// <param name="layer">1 to L.</param>
    /// <returns>S_layer rows of S_(layer−1), one row after another.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such layer.</exception>
    public ReadOnlySpan<double> Weights(int layer) => Layer(layer).Weights;

    /// <summary>The biases b(layer).</summary>
    /// <param name="layer">1 to L.</param>
    /// <returns>S_layer numbers; zeros where the model has no bias.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such layer.</exception>
    public ReadOnlySpan<double> Biases(int layer) => Layer(layer).Biases;

    /// <summary>Copies the weights and biases into a network of the same sizes and activations.</summary>
    /// <typeparam name="T">The network's precision, to which the numbers are converted.</typeparam>
    /// <param name="network">Receives the weights and biases.</param>
    /// <exception cref="ArgumentException">The network differs from the model; the message says in which layer, and how.</exception>
    /// <exception cref="OverflowException">A number of the model is too large for single precision.</exception>
    public void CopyTo<T>(INetwork<T> network)
        where T : unmanaged
    {
        NetworkDescription theirs = (network ?? throw new ArgumentNullException(nameof(network))).Description;
        if (Difference(theirs) is { } difference)
        {
            throw new ArgumentException($"The ONNX model is {Description}, the network {theirs}: {difference}.", nameof(network));
        }

        // Nothing is written before everything is known to fit.
        for (int l = 1; l <= _layers.Count; l++)
        {
            if (typeof(T) == typeof(float) && Layer(l).Weights.Concat(Layer(l).Biases).Any(IsTooLarge))
            {
                throw new OverflowException($"Layer {l} of the ONNX model has numbers that are too large for single precision.");
            }
        }

        Span<T> parameters = network.Parameters;
        for (int l = 1; l <= _layers.Count; l++)
        {
            ImportedLayer layer = Layer(l);
            for (int row = 0; row < layer.Units; row++)
            {
                parameters[network.BiasIndex(l, row)] = Convert<T>(layer.Biases[row]);
                for (int column = 0; column < layer.Inputs; column++)
                {
                    parameters[network.WeightIndex(l, row, column)] = Convert<T>(layer.Weights[row * layer.Inputs + column]);
                }
            }
        }
    }

    private static OnnxModel Read(byte[] file, string? folder, OnnxImportOptions? options)
    {
        ModelProto model = ModelFile.Parse(file);
        var graph = new Graph(model, folder);
        if (graph.Opset < OldestOpset)
        {
            throw new OnnxNotSupportedException($"The ONNX model uses version {graph.Opset} of the operators; NetGen reads version {OldestOpset} and later.");
        }

        var budget = new WorkBudget(file.Length + ExternalLength(model));
        IReadOnlyList<ImportedLayer> layers = new GraphReader(graph, budget).Read(Output(graph, options?.Output));
        graph.Metadata.TryGetValue(CostProperty, out string? cost);
        return new OnnxModel(layers, new NetworkDescription(
            layers.Select(layer => layer.Units).Prepend(layers[0].Inputs),
            layers.Select(layer => layer.Activation),
            cost,
            layers.Any(layer => layer.IsDouble) ? Precision.Double : Precision.Single));
    }

    private static string Output(Graph graph, string? wanted)
    {
        if (wanted is not null)
        {
            return graph.Has(wanted)
                ? wanted
                : throw new OnnxNotSupportedException($"The ONNX model has no tensor '{wanted}'. Its outputs are {List(graph.Outputs)}.");
        }

        return graph.Outputs.Count switch
        {
            0 => throw new InvalidDataException("The ONNX model has no output."),
            1 when graph.Has(graph.Outputs[0]) => graph.Outputs[0],
            1 => throw new InvalidDataException($"Nothing in the ONNX model makes its output '{graph.Outputs[0]}'."),
            _ => throw new OnnxNotSupportedException($"The ONNX model has {graph.Outputs.Count} outputs; name the one to import: {List(graph.Outputs)}."),
        };
    }

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Take(20).Select(name => $"'{name}'"));

    // Files beside a model count as parts of it, up to what its tensors say they take from them.
    private static long ExternalLength(ModelProto model) => model.Graph.Initializer
        .Where(tensor => tensor.DataLocation == TensorProto.Types.DataLocation.External)
        .Sum(tensor => (long)Math.Max(0, Tensor.Count(tensor.Dims.Select(dimension => (int)Math.Min(dimension, int.MaxValue)))));

    private static bool IsTooLarge(double value) => !double.IsInfinity(value) && float.IsInfinity((float)value);

    private static T Convert<T>(double value)
        where T : unmanaged => typeof(T) == typeof(float) ? (T)(object)(float)value : (T)(object)value;

    private ImportedLayer Layer(int layer) => layer >= 1 && layer <= _layers.Count
        ? _layers[layer - 1]
        : throw new ArgumentOutOfRangeException(nameof(layer), layer, $"The layers are 1 to {_layers.Count.ToString(CultureInfo.InvariantCulture)}.");

    private string? Difference(NetworkDescription theirs)
    {
        if (theirs.LayerCount != Description.LayerCount)
        {
            return $"{Description.LayerCount} layers against {theirs.LayerCount}";
        }

        for (int l = 0; l <= Description.LayerCount; l++)
        {
            if (Description.LayerSizes[l] != theirs.LayerSizes[l])
            {
                return l == 0
                    ? $"{Description.LayerSizes[l]} inputs against {theirs.LayerSizes[l]}"
                    : $"layer {l} has {Description.LayerSizes[l]} units against {theirs.LayerSizes[l]}";
            }

            if (l > 0 && theirs.Activations.Count > 0 && Description.Activations[l - 1] != theirs.Activations[l - 1])
            {
                return $"layer {l} has the activation {Description.Activations[l - 1]} against {theirs.Activations[l - 1]}";
            }
        }

        return null;
    }
}
