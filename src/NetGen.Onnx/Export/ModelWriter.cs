using System;
using System.Globalization;
using System.IO;
using System.Linq;
using NetGen.Onnx.Format;

namespace NetGen.Onnx.Export;

/// <summary>Writes a network as a model: Gemm and an activation function for each layer.</summary>
internal static class ModelWriter
{
    // Of 2022: every runtime in use reads these.
    private const int IrVersion = 8;
    private const int Opset = 17;

    /// <summary>The messages of a model.</summary>
    /// <exception cref="NotSupportedException">An activation function is not known, or is the network's own.</exception>
    /// <exception cref="InvalidDataException">A number is not finite.</exception>
    public static ModelProto Write(NetworkFile network, OnnxExportOptions options)
    {
        NetworkDescription description = network.Description;
        if (description.Activations.Count == 0)
        {
            throw new NotSupportedException("The activation functions of the network are not known.");
        }

        var writer = new GraphWriter(description.Precision == Precision.Double);
        var activations = new ActivationWriter(writer);
        string below = options.StandardizeInputs ? Standardized(writer, network, options.InputName) : options.InputName;
        for (int l = 1; l <= description.LayerCount; l++)
        {
            string layer = "layers." + l.ToString(CultureInfo.InvariantCulture);
            writer.Scope = layer;
            double[] w = network.Weights(l).ToDoubles();
            double[] b = network.Biases(l).ToDoubles();
            if (NotFinite.Find(w, b, description.LayerSizes[l - 1]) is { } place)
            {
                throw new InvalidDataException($"The {place} of layer {l} is not finite; a network that has diverged is not exported.");
            }

            string weights = writer.Tensor(layer + ".weight", w, description.LayerSizes[l], description.LayerSizes[l - 1]);
            string biases = writer.Tensor(layer + ".bias", b, description.LayerSizes[l]);
            string z = writer.Node("Gemm", new[] { below, weights, biases }, GraphWriter.Attribute("transB", 1L));
            below = activations.Write(description.Activations[l - 1], l, z);
        }

        writer.Graph.Node.Single(node => node.Output[0] == below).Output[0] = options.OutputName;
        writer.Graph.Name = "NetGen";
        writer.Graph.Input.Add(Value(options.InputName, writer.ElementType, description.InputSize));
        writer.Graph.Output.Add(Value(options.OutputName, writer.ElementType, description.OutputSize));
        ModelProto model = new() { IrVersion = IrVersion, ProducerName = "NetGen", Graph = writer.Graph };
        model.OpsetImport.Add(new OperatorSetIdProto { Domain = "", Version = Opset });
        if (description.Cost is not null)
        {
            model.MetadataProps.Add(new StringStringEntryProto { Key = OnnxModel.CostProperty, Value = description.Cost });
        }

        return model;
    }

    private static string Standardized(GraphWriter writer, NetworkFile network, string input)
    {
        double[] means = network.InputMeans.ToArray();
        double[] deviations = network.InputDeviations.ToArray();
        if (means.Length == 0 || deviations.Length == 0)
        {
            throw new NotSupportedException("The network's file does not say how the inputs were standardised.");
        }

        if (means.Concat(deviations).Any(value => double.IsNaN(value) || double.IsInfinity(value)))
        {
            throw new InvalidDataException("A mean or a deviation of the inputs in the network's file is not finite.");
        }

        writer.Scope = "inputs";
        string centred = writer.Node("Sub", input, writer.Tensor("inputs.mean", means, means.Length));
        return writer.Node("Div", centred, writer.Tensor("inputs.deviation", deviations, deviations.Length));
    }

    private static ValueInfoProto Value(string name, int elementType, int units)
    {
        TensorShapeProto shape = new();
        shape.Dim.Add(new TensorShapeProto.Types.Dimension { DimParam = "batch" });
        shape.Dim.Add(new TensorShapeProto.Types.Dimension { DimValue = units });
        return new ValueInfoProto
        {
            Name = name,
            Type = new TypeProto { TensorType = new TypeProto.Types.Tensor { ElemType = elementType, Shape = shape } },
        };
    }
}
