using System;
using System.IO;
using Google.Protobuf;
using NetGen.Onnx.Export;
using NetGen.Onnx.Import;

namespace NetGen.Onnx;

/// <content>Writing.</content>
public sealed partial class OnnxModel
{
    /// <summary>Writes a network as an ONNX model with operators of version 17 and any number of data points.</summary>
    /// <typeparam name="T">The network's precision, which is the model's.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="path">The file, which is replaced only when the model is complete.</param>
    /// <param name="options">Names. Null: <c>input</c> and <c>output</c>.</param>
    /// <exception cref="NotSupportedException">An activation function is a method of the network's class.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Export<T>(INetwork<T> network, string path, OnnxExportOptions? options = null)
        where T : unmanaged => From(network).Save(path, options);

    /// <summary>Writes a network as an ONNX model with operators of version 17 and any number of data points.</summary>
    /// <typeparam name="T">The network's precision, which is the model's.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="stream">Receives the model.</param>
    /// <param name="options">Names. Null: <c>input</c> and <c>output</c>.</param>
    /// <exception cref="NotSupportedException">An activation function is a method of the network's class.</exception>
    public static void Export<T>(INetwork<T> network, Stream stream, OnnxExportOptions? options = null)
        where T : unmanaged => From(network).Save(stream, options);

    /// <summary>Takes a copy of a network's weights and biases.</summary>
    /// <typeparam name="T">The network's precision.</typeparam>
    /// <param name="network">The network.</param>
    public static OnnxModel From<T>(INetwork<T> network)
        where T : unmanaged
    {
        NetworkDescription description = (network ?? throw new ArgumentNullException(nameof(network))).Description;
        ReadOnlySpan<T> parameters = network.Parameters;
        var layers = new ImportedLayer[description.LayerCount];
        for (int l = 1; l <= layers.Length; l++)
        {
            int inputs = description.LayerSizes[l - 1];
            double[] biases = new double[description.LayerSizes[l]];
            double[] weights = new double[biases.Length * inputs];
            for (int row = 0; row < biases.Length; row++)
            {
                biases[row] = ToDouble(parameters[network.BiasIndex(l, row)]);
                for (int column = 0; column < inputs; column++)
                {
                    weights[row * inputs + column] = ToDouble(parameters[network.WeightIndex(l, row, column)]);
                }
            }

            string activation = description.Activations.Count == 0 ? "" : description.Activations[l - 1];
            layers[l - 1] = new ImportedLayer(activation, inputs, weights, biases, typeof(T) == typeof(double));
        }

        return new OnnxModel(layers, description);
    }

    /// <summary>Writes the network as an ONNX model.</summary>
    /// <param name="path">The file, which is replaced only when the model is complete.</param>
    /// <param name="options">Names. Null: <c>input</c> and <c>output</c>.</param>
    /// <exception cref="NotSupportedException">An activation function is a method of the network's class.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path, OnnxExportOptions? options = null)
    {
        string full = Path.GetFullPath(path ?? throw new ArgumentNullException(nameof(path)));
        string temporary = $"{full}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (FileStream file = new(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                Save(file, options);
                file.Flush(flushToDisk: true);
            }

            if (File.Exists(full))
            {
                File.Replace(temporary, full, destinationBackupFileName: null);
            }
            else
            {
                File.Move(temporary, full);
            }
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Writes the network as an ONNX model.</summary>
    /// <param name="stream">Receives the model.</param>
    /// <param name="options">Names. Null: <c>input</c> and <c>output</c>.</param>
    /// <exception cref="NotSupportedException">An activation function is a method of the network's class.</exception>
    public void Save(Stream stream, OnnxExportOptions? options = null)
    {
        _ = stream ?? throw new ArgumentNullException(nameof(stream));
        ModelWriter.Write(this, options ?? new OnnxExportOptions()).WriteTo(stream);
    }

    private static double ToDouble<T>(T value)
        where T : unmanaged => value is float single ? single : (double)(object)value;
}
