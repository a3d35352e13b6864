using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Tool.Output;

namespace NetGen.Tool.Files;

/// <summary>Refuses networks that can compute nothing, because a weight or a bias is not a number.</summary>
internal static class FiniteParameters
{
    /// <summary>Refuses a network with a parameter that is NaN or infinite.</summary>
    public static void CheckFinite(this NetworkSource source)
    {
        NetworkFile network = source.Network;
        for (int l = 1; l <= source.Describe().LayerCount; l++)
        {
            Check(source, l, "weight", network.Weights(l));
            Check(source, l, "bias", network.Biases(l));
        }
    }

    /// <summary>Refuses an input standardisation by which a model could compute nothing.</summary>
    public static void CheckStandardization(this NetworkSource source)
    {
        IReadOnlyList<double> means = source.Get(network => network.InputMeans);
        IReadOnlyList<double> deviations = source.Get(network => network.InputDeviations);
        if (means.Count == 0 || deviations.Count == 0)
        {
            throw new ToolException($"{source.Input.Name} does not contain the means and deviations of the inputs, which --standardize needs.");
        }

        int wrong = Enumerable.Range(0, means.Count)
            .FirstOrDefault(i => !double.IsFinite(means[i]) || !(double.IsFinite(deviations[i]) && deviations[i] > 0), -1);
        if (wrong >= 0)
        {
            throw new ToolException($"{source.Input.Name}: input {wrong} has the mean {Numbers.Short(means[wrong])} and the deviation {Numbers.Short(deviations[wrong])}; a model cannot standardise it.");
        }
    }

    private static void Check(NetworkSource source, int layer, string what, NetworkTensor tensor)
    {
        double[] values = tensor.ToDoubles();
        int first = Array.FindIndex(values, value => !double.IsFinite(value));
        if (first < 0)
        {
            return;
        }

        int others = values.Count(value => !double.IsFinite(value)) - 1;
        string rest = others == 0 ? "" : $" So are {others} other numbers of the tensor.";
        int columns = (int)tensor.Shape[^1];
        string place = tensor.Shape.Count == 2 ? $"[{first / columns}, {first % columns}]" : $"[{first}]";
        throw new ToolException($"{source.Input.Name}: a {what} of layer {layer} is {Text(values[first])}: {place} of tensor '{Printable.Name(tensor.Name)}'.{rest}");
    }

    private static string Text(double value) => double.IsNaN(value) ? "not a number (NaN)" : "infinite";
}
