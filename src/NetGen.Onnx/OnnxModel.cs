using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NetGen.Onnx.Format;
using NetGen.Onnx.Graphs;
using NetGen.Onnx.Import;

namespace NetGen.Onnx;

/// <summary>A network imported from an ONNX model: sizes, activations, weights and biases.</summary>
/// <remarks>
/// A model can be imported if it computes a chain of dense layers and activation functions, however the exporter wrote it: Gemm or
/// MatMul and Add, weights transposed or not, an activation function as one operator or several, constants folded or not, with
/// Flatten, Identity, Cast, Dropout, BatchNormalization and scaled inputs in between. A step without a dense layer to go into, such
/// as a scale of the last layer's outputs, becomes a layer with weights on the diagonal.
/// </remarks>
public sealed partial class OnnxModel
{
    internal const string CostProperty = "netgen.cost";

    // What operators mean has not changed since, as far as it matters here. Before, constants were spread over units by an attribute.
    private const int OldestOpset = 7;

    // Names that are listed in a message.
    private const int MostNamed = 20;

    private readonly NetworkFile _network;

    private OnnxModel(NetworkFile network) => _network = network;

    /// <summary>
    /// Sizes, activations, and the precision of the weights; the cost only if NetGen has written the model, since models have none.
    /// </summary>
    public NetworkDescription Description => _network.Description;

    /// <summary>Reads a model from a file. Weights in other files are read from the model's folder, and from nowhere else.</summary>
    /// <param name="path">The path of a regular file; links are followed.</param>
    /// <param name="options">Where to start and to stop. Null: at the input and the output of the model.</param>
    /// <exception cref="OnnxNotSupportedException">The model is not a chain of dense layers; the nodes that cannot be imported are listed.</exception>
    /// <exception cref="InvalidDataException">The file is not an ONNX model, is damaged, or has a weight that is NaN or infinite.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static OnnxModel Import(string path, OnnxImportOptions? options = null)
    {
        byte[] file = RegularFile.ReadAllBytes(path ?? throw new ArgumentNullException(nameof(path)));
        return Read(file, Path.GetDirectoryName(Path.GetFullPath(path)), options);
    }

    /// <summary>Reads a model from the current position of a stream to its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="options">Where to start and to stop. Null: at the input and the output of the model.</param>
    /// <exception cref="OnnxNotSupportedException">The model is not a chain of dense layers, or its weights are in another file.</exception>
    /// <exception cref="InvalidDataException">The stream is not an ONNX model, is damaged, or has a weight that is NaN or infinite.</exception>
    public static OnnxModel Import(Stream stream, OnnxImportOptions? options = null) =>
        Read(ModelFile.ReadToEnd(stream ?? throw new ArgumentNullException(nameof(stream))), folder: null, options);

    /// <summary>The weights W(layer).</summary>
    /// <param name="layer">1 to L.</param>
    /// <returns>S_layer rows of S_(layer−1), one row after another.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such layer.</exception>
    public double[] Weights(int layer) => _network.Weights(layer).ToDoubles();

    /// <summary>The biases b(layer).</summary>
    /// <param name="layer">1 to L.</param>
    /// <returns>S_layer numbers; zeros where the model has no bias.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such layer.</exception>
    public double[] Biases(int layer) => _network.Biases(layer).ToDoubles();

    /// <summary>Gives a network of the same sizes and activations the model's weights and biases. Where it throws, the network is as it was.</summary>
    /// <typeparam name="T">The network's precision, to which the numbers are converted.</typeparam>
    /// <param name="network">The network.</param>
    /// <exception cref="InvalidDataException">The network differs from the model: the message says in which layer, and how. Or a number is beyond the range of single precision.</exception>
    public void CopyTo<T>(INetwork<T> network)
        where T : unmanaged => _network.CopyTo(network);

    /// <summary>The network as a safetensors file, to be saved, to be loaded by a generated class or to be frozen into one.</summary>
    public NetworkFile ToNetworkFile() => _network;

    private static OnnxModel Read(byte[] file, string? folder, OnnxImportOptions? options)
    {
        ModelProto model = ModelFile.Parse(file);
        var budget = new WorkBudget();
        budget.Allow(file.Length);
        var graph = new Graph(model, folder is null ? null : new ExternalData(folder, budget));
        if (graph.Opset < OldestOpset)
        {
            throw new OnnxNotSupportedException($"The ONNX model uses version {graph.Opset} of the operators; NetGen reads version {OldestOpset} and later.");
        }

        string? input = Input(graph, options?.Input);
        IReadOnlyList<ImportedLayer> layers = new GraphReader(graph, budget).Read(Output(graph, options?.Output), input);
        CheckFinite(layers);
        var description = new NetworkDescription(
            layers.Select(layer => layer.Units).Prepend(layers[0].Inputs),
            layers.Select(layer => layer.Activation),
            Cost(graph),
            layers.Any(layer => layer.IsDouble) ? Precision.Double : Precision.Single);
        return new OnnxModel(new NetworkFile(description, layers.Select(layer => layer.Weights).ToArray(), layers.Select(layer => layer.Biases).ToArray()));
    }

    private static string? Input(Graph graph, string? wanted) => wanted is null || graph.Has(wanted)
        ? wanted
        : throw new OnnxNotSupportedException($"The ONNX model has no tensor '{wanted}'. Its inputs are {List(graph.Inputs.Select(input => input.Name))}.");

    private static string Output(Graph graph, string? wanted)
    {
        if (wanted is not null)
        {
            return graph.Has(wanted)
                ? wanted
                : throw new OnnxNotSupportedException($"The ONNX model has no tensor '{wanted}'. Its outputs are {List(graph.Outputs)}.");
        }

        // Toolkits add constants, a version for instance.
        string[] outputs = graph.Outputs.Count is 1 or > MostNamed ? graph.Outputs.ToArray() : graph.Outputs.Where(graph.DependsOnInputs).ToArray();
        return outputs.Length switch
        {
            0 when graph.Outputs.Count > 0 => throw new OnnxNotSupportedException("No output of the ONNX model depends on its inputs."),
            0 => throw new InvalidDataException("The ONNX model has no output."),
            1 when graph.Has(outputs[0]) => outputs[0],
            1 => throw new InvalidDataException($"Nothing in the ONNX model makes its output '{outputs[0]}'."),
            _ => throw new OnnxNotSupportedException($"The ONNX model has {outputs.Length} outputs; name the one to import: {List(outputs)}."),
        };
    }

    // Constants that are finite may still give weights that are not: a variance of 0, numbers that overflow as they are multiplied.
    private static void CheckFinite(IReadOnlyList<ImportedLayer> layers)
    {
        for (int l = 1; l <= layers.Count; l++)
        {
            ImportedLayer layer = layers[l - 1];
            if (NotFinite.Find(layer.Weights, layer.Biases, layer.Inputs) is { } place)
            {
                throw new InvalidDataException($"What the ONNX model computes of its constants is not finite: the {place} of layer {l}.");
            }
        }
    }

    // A name, and perhaps a number in parentheses: what the attribute takes.
    private static string? Cost(Graph graph) =>
        graph.Metadata.TryGetValue(CostProperty, out string? cost) && Regex.IsMatch(cost, @"\A[A-Za-z]{1,40}(\([0-9.eE+-]{1,40}\))?\z", RegexOptions.CultureInvariant)
            ? cost
            : null;

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Take(MostNamed).Select(name => $"'{name}'"));
}
