using System.Collections.Generic;
using System.IO;
using System.Linq;
using NetGen.Onnx.Functions;
using NetGen.Onnx.Graphs;

namespace NetGen.Onnx.Import;

/// <summary>Makes layers of what is known of the output.</summary>
/// <remarks>
/// An activation function that does not follow weighted sums, and a scale or shift that no layer follows, take a layer of their own,
/// with weights on the diagonal alone.
/// </remarks>
internal static class ChainBuilder
{
    private static readonly Recognition Identity = new("identity", 1, 0, 1, 0);

    /// <summary>
    /// The layers up to a signal; null, with the reasons added to <paramref name="refused"/>, if it is no network's output. There are
    /// no reasons if there is no layer.
    /// </summary>
    public static IReadOnlyList<ImportedLayer>? Build(Signal output, RefusedNodes refused, WorkBudget budget)
    {
        if (Find(output, refused) is not { } links)
        {
            return null;
        }

        var layers = new List<ImportedLayer>(links.Count - 1);
        int units = links.First(link => link.Weights is not null).Inputs;
        for (int l = 1; l < links.Count; l++)
        {
            Link link = links[l];
            if (link.Weights is null && (Tensor.Count(new[] { units, units }) < 0 || !budget.TrySpend((long)units * units)))
            {
                OnnxNode node = link.Signal.Steps.Select(step => step.Node).LastOrDefault() ?? link.Signal.Source.Nodes[0];
                string what = link.IsIdentity ? "its result is scaled or shifted, which" : "it";
                refused.Add(node, $"{what} needs a layer of its own, whose {units} × {units} weights are more than a model of this size may take");
                return null;
            }

            layers.Add(link.Weights is { } weights ? Dense(link, weights, links[l - 1].Output) : Diagonal(link, units, links[l - 1].Output, layers));
            units = layers[l - 1].Units;
        }

        return layers;
    }

    /// <summary>Whether it is a network's output.</summary>
    public static bool CanBuild(Signal output) => Find(output, new RefusedNodes()) is not null;

    // From the inputs, which are the first link, to the output.
    private static List<Link>? Find(Signal output, RefusedNodes refused)
    {
        var links = new List<Link>();
        bool isChain = true;
        for (Signal? signal = output; signal is not null; signal = signal.Source.Below)
        {
            bool isRecognized = signal.Activations is not null;
            if (isRecognized)
            {
                AddLinks(links, signal);
            }
            else
            {
                refused.AddFormula(signal, signal.Function.IsConstant
                    ? $"it is always {signal.Function}, whatever the inputs are"
                    : $"it is part of {signal.Function}, which is not an activation function of NetGen");
            }

            isChain &= isRecognized;
        }

        if (!isChain || !links.Exists(link => link.Weights is not null))
        {
            return null;
        }

        links.Reverse();
        Link last = links[links.Count - 1];
        if (!last.IsIdentity && (!last.Recognition.IsOutputPlain || !last.After.IsIdentity))
        {
            links.Add(new Link(last.Signal, null, UnitAffine.Identity, Identity, UnitAffine.Identity));
        }

        foreach (Link link in links)
        {
            isChain &= CheckSoftmax(link, isLast: ReferenceEquals(link, links[links.Count - 1]), refused);
        }

        return isChain ? links : null;
    }

    // From the last one to the first.
    private static void AddLinks(List<Link> links, Signal signal)
    {
        UnitSource source = signal.Source;
        IReadOnlyList<Recognition> activations = signal.Activations!;
        for (int i = activations.Count - 1; i > 0; i--)
        {
            links.Add(new Link(signal, null, UnitAffine.Identity, activations[i], i == activations.Count - 1 ? signal.After : UnitAffine.Identity));
        }

        UnitAffine after = activations.Count == 1 ? signal.After : UnitAffine.Identity;
        if (source.Below is not null)
        {
            links.Add(new Link(signal, source.Weights, source.Affine, activations[0], after));
        }
        else if (activations[0].Activation == "identity")
        {
            // The next layer scales and shifts the inputs.
            UnitAffine affine = source.Affine.Then(activations[0].OutputScale, activations[0].OutputShift);
            links.Add(new Link(signal, null, UnitAffine.Identity, Identity, affine.Compose(after)));
        }
        else
        {
            links.Add(new Link(signal, null, source.Affine, activations[0], after));
            links.Add(new Link(signal, null, UnitAffine.Identity, Identity, UnitAffine.Identity));
        }
    }

    private static bool CheckSoftmax(Link link, bool isLast, RefusedNodes refused)
    {
        string? problem = !link.IsSoftmax ? null
            : !isLast ? "softmax is followed by other layers, scales or shifts; it is for the output layer"
            : link.Signal.Shape.Units is 0 or 1 ? "softmax of one unit is always 1"
            : null;
        if (problem is not null)
        {
            refused.AddOperators(link.Signal, "Softmax", problem);
        }

        return problem is null;
    }

    // z = affine(W a), σ(p z + q): the affine map of each unit goes into its row of weights and its bias; what the layer below does
    // after its activation goes into the columns.
    private static ImportedLayer Dense(Link link, Tensor tensor, UnitAffine before)
    {
        bool isTransposed = link.Signal.Source.IsTransposed;
        int units = link.Units;
        int inputs = link.Inputs;
        UnitAffine affine = link.Affine;
        Fit(link, before, inputs);
        Fit(link, affine, units);
        double[] weights = new double[units * inputs];
        double[] biases = new double[units];
        for (int row = 0; row < units; row++)
        {
            double shift = 0;
            for (int column = 0; column < inputs; column++)
            {
                double weight = tensor.Values[isTransposed ? column * units + row : row * inputs + column];
                weights[row * inputs + column] = weight * before.ScaleOf(column) * affine.ScaleOf(row);
                shift += before.Shift is null ? 0 : weight * before.ShiftOf(column);
            }

            biases[row] = shift * affine.ScaleOf(row) + affine.ShiftOf(row);
        }

        return new ImportedLayer(link.Recognition.Activation, inputs, weights, biases, tensor.Type == ElementType.Double);
    }

    private static ImportedLayer Diagonal(Link link, int units, UnitAffine before, List<ImportedLayer> below)
    {
        UnitAffine affine = link.Affine;
        Fit(link, before, units);
        Fit(link, affine, units);
        double[] weights = new double[units * units];
        double[] biases = new double[units];
        for (int i = 0; i < units; i++)
        {
            weights[i * units + i] = before.ScaleOf(i) * affine.ScaleOf(i);
            biases[i] = before.ShiftOf(i) * affine.ScaleOf(i) + affine.ShiftOf(i);
        }

        return new ImportedLayer(link.Recognition.Activation, units, weights, biases, below.Exists(layer => layer.IsDouble));
    }

    private static void Fit(Link link, UnitAffine affine, int units)
    {
        if (affine.Units != 1 && affine.Units != units)
        {
            string node = link.Signal.Source.Nodes.Count > 0 ? $"the layer of {link.Signal.Source.Nodes[0]}" : "the first layer";
            throw new InvalidDataException($"The numbers of units around {node} contradict each other.");
        }
    }
}
