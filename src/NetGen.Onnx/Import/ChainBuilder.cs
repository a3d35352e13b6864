using System.Collections.Generic;
using System.IO;
using NetGen.Onnx.Functions;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Import;

/// <summary>Makes layers of what is known of the output.</summary>
internal static class ChainBuilder
{
    /// <summary>
    /// The layers up to a signal; null, with the reasons added to <paramref name="refused"/>, if it is no network's output. There are
    /// no reasons if there is no layer.
    /// </summary>
    public static IReadOnlyList<ImportedLayer>? Build(Signal output, ICollection<OnnxRefusedNode> refused)
    {
        if (Find(output, refused) is not { } links)
        {
            return null;
        }

        var layers = new ImportedLayer[links.Count - 1];
        for (int l = 1; l < links.Count; l++)
        {
            layers[l - 1] = Layer(links[l], links[l - 1]);
        }

        return layers;
    }

    /// <summary>Whether it is a network's output.</summary>
    public static bool CanBuild(Signal output, ICollection<OnnxRefusedNode> refused) => Find(output, refused) is not null;

    // From the inputs, which are the first link, to the output.
    private static List<Link>? Find(Signal output, ICollection<OnnxRefusedNode> refused)
    {
        var links = new List<Link>();
        int before = refused.Count;
        for (Signal? signal = output; signal is not null; signal = signal.Source.Below)
        {
            bool isInput = signal.Source.Weights is null;
            Recognition? recognition = Recognizer.Recognize(signal.Function);
            if (recognition is null)
            {
                Refuse(signal, $"it is part of {signal.Function}, which is no activation function of NetGen's");
            }
            else if (isInput && recognition.Activation != "identity")
            {
                Refuse(signal, "an activation function of the inputs, before the first layer");
            }
            else if (ReferenceEquals(signal, output) && recognition.Activation != "identity" && (!recognition.IsOutputPlain || !signal.After.IsIdentity))
            {
                Refuse(signal, $"the outputs of {recognition.Activation} are scaled or shifted, and no layer follows that could do it");
            }
            else if (recognition.Activation == "softmax" && !ReferenceEquals(signal, output))
            {
                Refuse(signal, "softmax stands in a hidden layer; it is for the output layer");
            }
            else if (recognition.Activation == "softmax" && signal.Shape.Units < 2)
            {
                Refuse(signal, "softmax of one unit is always 1");
            }

            links.Add(new Link(signal, recognition));
        }

        links.Reverse();
        return refused.Count == before && links.Count > 1 ? links : null;

        void Refuse(Signal signal, string reason)
        {
            IEnumerable<OnnxNode> nodes = signal.Nodes.Count > 0 ? signal.Nodes : signal.Source.Nodes;
            foreach (OnnxNode node in nodes)
            {
                refused.Add(new OnnxRefusedNode(node.Name, node.FullOperator, reason));
            }
        }
    }

    // z = affine(W a), σ(p z + q): the affine map of each unit goes into its row of weights and its bias; what the layer below does
    // after its activation goes into the columns.
    private static ImportedLayer Layer(Link link, Link below)
    {
        UnitSource source = link.Signal.Source;
        Tensor tensor = source.Weights!;
        int units = tensor.Dimensions[source.IsTransposed ? 1 : 0];
        int inputs = tensor.Dimensions[source.IsTransposed ? 0 : 1];
        UnitAffine affine = source.Affine.Then(link.Recognition!.InputScale, link.Recognition.InputShift);
        UnitAffine before = below.Output;
        if (link.Recognition.Activation == "identity")
        {
            affine = affine.Then(link.Recognition.OutputScale, link.Recognition.OutputShift);
        }

        if ((before.Units != 1 && before.Units != inputs) || (affine.Units != 1 && affine.Units != units))
        {
            throw new InvalidDataException($"The numbers of units around the layer of {source.Nodes[0]} contradict each other.");
        }

        double[] weights = new double[units * inputs];
        double[] biases = new double[units];
        for (int row = 0; row < units; row++)
        {
            double shift = 0;
            for (int column = 0; column < inputs; column++)
            {
                double weight = tensor.Values[source.IsTransposed ? column * units + row : row * inputs + column];
                weights[row * inputs + column] = weight * before.ScaleOf(column) * affine.ScaleOf(row);
                shift += before.Shift is null ? 0 : weight * before.ShiftOf(column);
            }

            biases[row] = shift * affine.ScaleOf(row) + affine.ShiftOf(row);
        }

        return new ImportedLayer(link.Recognition.Activation, inputs, weights, biases, tensor.Type == ElementType.Double);
    }

    /// <summary>A layer's signal, or the inputs', with what its function was recognised as.</summary>
    private sealed class Link
    {
        public Link(Signal signal, Recognition? recognition)
        {
            Signal = signal;
            Recognition = recognition;
        }

        public Signal Signal { get; }

        public Recognition? Recognition { get; }

        /// <summary>What follows the activation, for the next layer to do.</summary>
        public UnitAffine Output
        {
            get
            {
                // An identity layer has done that itself. The inputs' own map is all that there is of them.
                bool isInput = Signal.Source.Weights is null;
                UnitAffine affine = isInput ? Signal.Source.Affine : UnitAffine.Identity;
                bool isDone = !isInput && Recognition!.Activation == "identity";
                return affine
                    .Then(isDone ? 1 : Recognition!.OutputScale, isDone ? 0 : Recognition!.OutputShift)
                    .Compose(Signal.After);
            }
        }
    }
}
