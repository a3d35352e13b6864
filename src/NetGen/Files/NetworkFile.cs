using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.IO;
using System.Linq;

namespace NetGen;

/// <summary>
/// A network in a safetensors file, without a generated class for it: NetGen's own files, and those that PyTorch and others
/// write. It does not change.
/// </summary>
/// <remarks>
/// NetGen names tensors <c>layers.{l}.weight</c>, of the shape [S_l, S_(l−1)], and <c>layers.{l}.bias</c>, of [S_l], l from 1 to L.
/// In files of other tools, the biases of a layer have the name of its weights but for the last word (<c>fc1.weight</c>,
/// <c>fc1.bias</c>); a layer without biases gets zeros; weights called <c>kernel</c> (Keras, Flax) are transposed. The order of the
/// layers is that of the numbers in their names (<c>0.weight</c>, <c>2.weight</c>, <c>10.weight</c>) or, where names differ in
/// words, the only one in which each layer has as many inputs as the one before has units. If several orders are possible, or if
/// there are other tensors, everything that needs the network throws and says which tensors are the reason:
/// <see cref="Read(string, IReadOnlyList{string})"/> takes the order. <c>docs/weights-format.md</c> has the rules.
/// </remarks>
public sealed partial class NetworkFile
{
    private readonly IReadOnlyList<string>? _order;
    private NetworkDescription? _description;
    private LayerTensors? _layers;

    private NetworkFile(Dictionary<string, string> metadata, List<NetworkTensor> tensors, IReadOnlyList<string>? order = null)
    {
        _order = order;
        Metadata = new ReadOnlyDictionary<string, string>(metadata);
        Tensors = tensors.AsReadOnly();
    }

    /// <summary>Makes a file of arrays, which <see cref="Save(string)"/> can write.</summary>
    /// <param name="description">The network. Its precision is that of the file.</param>
    /// <param name="weights">W(1) … W(L), each of S_l · S_(l−1) numbers, row by row.</param>
    /// <param name="biases">b(1) … b(L), each of S_l numbers.</param>
    /// <exception cref="ArgumentException">An array has another length than the description says, or there are more or fewer.</exception>
    /// <exception cref="InvalidDataException">A number is beyond the range of the precision.</exception>
    public NetworkFile(NetworkDescription description, IReadOnlyList<double[]> weights, IReadOnlyList<double[]> biases)
        : this(FileMetadata.Of(description), LayerTensors.Of(description, weights, biases))
    {
        _description = description;
    }

    /// <summary>The texts that the file carries beside the tensors; NetGen's own have keys that start with <c>netgen.</c></summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>Every tensor, in the order of the file's bytes.</summary>
    public IReadOnlyList<NetworkTensor> Tensors { get; }

    /// <summary>The network: its sizes from the tensors, its activations and cost from the metadata, where they are.</summary>
    /// <exception cref="InvalidDataException">The tensors or the metadata are not those of a network; the message says why.</exception>
    public NetworkDescription Description => _description ??= FileMetadata.Describe(Metadata, Layers);

    /// <summary>What was subtracted from each input in training, by NetGen's metadata; empty where it says nothing.</summary>
    /// <exception cref="InvalidDataException">They are not S_0 numbers.</exception>
    public IReadOnlyList<double> InputMeans => FileMetadata.Numbers(Metadata, FileMetadata.InputMeans, Description.InputSize);

    /// <summary>What each input was then divided by in training, by NetGen's metadata; empty where it says nothing.</summary>
    /// <exception cref="InvalidDataException">They are not S_0 numbers.</exception>
    public IReadOnlyList<double> InputDeviations => FileMetadata.Numbers(Metadata, FileMetadata.InputDeviations, Description.InputSize);

    private LayerTensors Layers => _layers ??= LayerTensors.Find(Tensors, _order, sizes: null);

    /// <summary>
    /// Reads a safetensors file, whatever its tensors are and whatever their numbers. The header is checked first; then the numbers
    /// are read once.
    /// </summary>
    /// <param name="path">The file. A symbolic link is followed.</param>
    /// <exception cref="InvalidDataException">It is not a regular file, not a safetensors file or longer than 2 GB; the message says why.</exception>
    /// <exception cref="FileNotFoundException">It does not exist.</exception>
    /// <exception cref="IOException">It is a folder, or cannot be read.</exception>
    public static NetworkFile Read(string path)
    {
        using FileStream stream = RegularFile.OpenRead(path ?? throw new ArgumentNullException(nameof(path)));
        return Read(stream);
    }

    /// <summary>Reads a safetensors file from a stream, to its end. Memory is taken for the bytes that there are, not for those that the header claims.</summary>
    /// <param name="stream">The stream, which stays open.</param>
    /// <exception cref="InvalidDataException">It is not a safetensors file; the message says why.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static NetworkFile Read(Stream stream)
    {
        _ = stream ?? throw new ArgumentNullException(nameof(stream));
        (Dictionary<string, string> metadata, List<NetworkTensor> tensors) = SafetensorsReader.Read(stream, stream.CanSeek ? stream.Length - stream.Position : null);
        return new NetworkFile(metadata, tensors);
    }

    /// <summary>Reads a safetensors file from memory, which must not change afterwards.</summary>
    /// <param name="file">Its bytes.</param>
    /// <exception cref="InvalidDataException">It is not a safetensors file; the message says why.</exception>
    public static NetworkFile Read(byte[] file)
    {
        (Dictionary<string, string> metadata, List<NetworkTensor> tensors) = SafetensorsReader.Read(file ?? throw new ArgumentNullException(nameof(file)));
        return new NetworkFile(metadata, tensors);
    }

    /// <summary>
    /// Reads a safetensors file whose layers have names and sizes that do not say in which order they come. <see cref="Save(string)"/>
    /// writes the tensors as they were read, without the order.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="order">
    /// The layers from first to last, each by the name of its weights, with or without the last step: <c>body.0</c> or <c>body.0.weight</c>.
    /// </param>
    /// <exception cref="InvalidDataException">
    /// It is not a safetensors file, its tensors are not those of a network, or the order does not contain each layer once; the message says why.
    /// </exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static NetworkFile Read(string path, IReadOnlyList<string> order) => Read(path).InOrder(order);

    /// <summary>Reads a safetensors file from a stream, to its end, with the order of its layers.</summary>
    /// <param name="stream">The stream, which stays open.</param>
    /// <param name="order">The layers from first to last, as for <see cref="Read(string, IReadOnlyList{string})"/>.</param>
    /// <exception cref="InvalidDataException">As for <see cref="Read(string, IReadOnlyList{string})"/>.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static NetworkFile Read(Stream stream, IReadOnlyList<string> order) => Read(stream).InOrder(order);

    /// <summary>Reads a safetensors file from memory, which must not change afterwards, with the order of its layers.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="order">The layers from first to last, as for <see cref="Read(string, IReadOnlyList{string})"/>.</param>
    /// <exception cref="InvalidDataException">As for <see cref="Read(string, IReadOnlyList{string})"/>.</exception>
    public static NetworkFile Read(byte[] file, IReadOnlyList<string> order) => Read(file).InOrder(order);

    /// <summary>
    /// W(layer), row by row: of the shape [S_l, S_(l−1)]. Its <see cref="NetworkTensor.Name"/> is that in the file, so that the names
    /// of all layers show in which order they were taken.
    /// </summary>
    /// <param name="layer">1 to L.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such layer.</exception>
    /// <exception cref="InvalidDataException">The tensors are not those of a network.</exception>
    public NetworkTensor Weights(int layer) => Layers.Weights[Index(layer)];

    /// <summary>b(layer): of the shape [S_l]. Zeros if the file has no biases for the layer.</summary>
    /// <param name="layer">1 to L.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such layer.</exception>
    /// <exception cref="InvalidDataException">The tensors are not those of a network.</exception>
    public NetworkTensor Biases(int layer) => Layers.Biases[Index(layer)];

    /// <summary>The same file with a text more in its metadata, or with another in its place.</summary>
    /// <param name="key">Its key. Those that start with <c>netgen.</c> have a meaning.</param>
    /// <param name="value">The text.</param>
    public NetworkFile WithMetadata(string key, string value)
    {
        Dictionary<string, string> metadata = Metadata.ToDictionary(entry => entry.Key, entry => entry.Value);
        metadata[key ?? throw new ArgumentNullException(nameof(key))] = value ?? throw new ArgumentNullException(nameof(value));
        return new NetworkFile(metadata, Tensors.ToList(), _order);
    }

    /// <summary>The same file, which also tells how the inputs were standardised in training: x ↦ (x − mean) / deviation.</summary>
    /// <param name="means">A mean for each input.</param>
    /// <param name="deviations">A deviation for each input.</param>
    /// <exception cref="ArgumentException">They are more or fewer than the inputs.</exception>
    public NetworkFile WithInputStandardization(IReadOnlyCollection<double> means, IReadOnlyCollection<double> deviations)
    {
        _ = means ?? throw new ArgumentNullException(nameof(means));
        _ = deviations ?? throw new ArgumentNullException(nameof(deviations));
        if (means.Count != Description.InputSize || deviations.Count != Description.InputSize)
        {
            throw new ArgumentException($"The network has {Description.InputSize} inputs; {means.Count} means and {deviations.Count} deviations are given.", nameof(means));
        }

        return WithMetadata(FileMetadata.InputMeans, FileMetadata.Text(means)).WithMetadata(FileMetadata.InputDeviations, FileMetadata.Text(deviations));
    }

    /// <summary>
    /// Writes the file. An existing file is replaced in one step, when the new one is complete and on the disk; if anything fails, it
    /// is unchanged. It keeps its Unix permissions. If the path is a symbolic link, the file that it points to is replaced (by the
    /// library for .NET 10; that for .NET Standard replaces the link).
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or the file is read-only, or the path is that of a folder.</exception>
    /// <exception cref="IOException">The disk is full, or the file cannot be written for another reason, which the message gives.</exception>
    public void Save(string path) => AtomicFile.Write(path ?? throw new ArgumentNullException(nameof(path)), Save);

    /// <summary>Writes the file into a stream.</summary>
    /// <param name="stream">The stream, which stays open.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Save(Stream stream) => SafetensorsWriter.Write(stream ?? throw new ArgumentNullException(nameof(stream)), Metadata, Tensors);

    /// <summary>
    /// Writes the network as the text that a compiler takes as an additional file and makes a frozen network of: for Unity and other
    /// builds without the package's build task. Every bit of the numbers survives.
    /// </summary>
    /// <param name="writer">Where to.</param>
    /// <param name="name">What <c>Weights</c> of the attribute calls it. Null: by the name of the text's own file.</param>
    /// <exception cref="InvalidDataException">The tensors are not those of a network.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void WriteText(TextWriter writer, string? name = null) => WeightsText.Write(writer ?? throw new ArgumentNullException(nameof(writer)), this, name);

    private NetworkFile InOrder(IReadOnlyList<string> order)
    {
        _ = order ?? throw new ArgumentNullException(nameof(order));
        if (order.Any(name => name is null))
        {
            throw new ArgumentException("The order contains null.", nameof(order));
        }

        var file = new NetworkFile(Metadata.ToDictionary(entry => entry.Key, entry => entry.Value), Tensors.ToList(), order.ToList());
        _ = file.Layers;
        return file;
    }

    private int Index(int layer) => layer >= 1 && layer <= Layers.Count
        ? layer - 1
        : throw new ArgumentOutOfRangeException(nameof(layer), layer, $"The network has the layers 1 to {Layers.Count}.");
}
