using System;
using System.IO;
using Google.Protobuf;
using NetGen.Onnx.Export;
using NetGen.Onnx.Format;

namespace NetGen.Onnx;

/// <content>Writing.</content>
public sealed partial class OnnxModel
{
    /// <summary>Writes a network as an ONNX model: operators of version 17, the network's precision, any number of data points.</summary>
    /// <typeparam name="T">The network's precision.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="path">The file. Until the model is whole and on the disk, an old one of that name stays as it is.</param>
    /// <param name="options">Names. Null: <c>input</c> and <c>output</c>.</param>
    /// <exception cref="NotSupportedException">An activation function is a method of the network's class.</exception>
    /// <exception cref="InvalidDataException">A weight or a bias is not finite.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Export<T>(INetwork<T> network, string path, OnnxExportOptions? options = null)
        where T : unmanaged => Export(NetworkFile.Of(network), path, options);

    /// <summary>Writes a network as an ONNX model: operators of version 17, the network's precision, any number of data points.</summary>
    /// <typeparam name="T">The network's precision.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="stream">Receives the model; it stays open.</param>
    /// <param name="options">Names. Null: <c>input</c> and <c>output</c>.</param>
    /// <exception cref="NotSupportedException">An activation function is a method of the network's class.</exception>
    /// <exception cref="InvalidDataException">A weight or a bias is not finite.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Export<T>(INetwork<T> network, Stream stream, OnnxExportOptions? options = null)
        where T : unmanaged => Export(NetworkFile.Of(network), stream, options);

    /// <summary>Writes the network of a safetensors file, such as that of a frozen network, as an ONNX model.</summary>
    /// <param name="network">The network. Its file has to tell the activations, as NetGen's own do.</param>
    /// <param name="path">The file. Until the model is whole and on the disk, an old one of that name stays as it is.</param>
    /// <param name="options">Names. Null: <c>input</c> and <c>output</c>.</param>
    /// <exception cref="NotSupportedException">An activation function is not known, or is a method of the network's class.</exception>
    /// <exception cref="InvalidDataException">The tensors are not those of a network, or a weight or a bias is not finite.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Export(NetworkFile network, string path, OnnxExportOptions? options = null)
    {
        ModelProto model = ModelWriter.Write(network ?? throw new ArgumentNullException(nameof(network)), options ?? new OnnxExportOptions());
        AtomicFile.Write(path ?? throw new ArgumentNullException(nameof(path)), model.WriteTo);
    }

    /// <summary>Writes the network of a safetensors file, such as that of a frozen network, as an ONNX model.</summary>
    /// <param name="network">The network. Its file has to tell the activations, as NetGen's own do.</param>
    /// <param name="stream">Receives the model; it stays open.</param>
    /// <param name="options">Names. Null: <c>input</c> and <c>output</c>.</param>
    /// <exception cref="NotSupportedException">An activation function is not known, or is a method of the network's class.</exception>
    /// <exception cref="InvalidDataException">The tensors are not those of a network, or a weight or a bias is not finite.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Export(NetworkFile network, Stream stream, OnnxExportOptions? options = null)
    {
        _ = stream ?? throw new ArgumentNullException(nameof(stream));
        ModelWriter.Write(network ?? throw new ArgumentNullException(nameof(network)), options ?? new OnnxExportOptions()).WriteTo(stream);
    }
}
