using System;
using System.Linq;
using System.Numerics;

namespace NetGen.Tests.Formalism;

/// <summary>A driver for one precision. Everything that the network writes to is full of NaN before.</summary>
internal sealed class TypedNetworkDriver<T>(INetwork<T> network) : NetworkDriver
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private IClassifier<T> Classifier => (IClassifier<T>)network;

    public override void SetParameters(double[][][] weights, double[][] biases)
    {
        network.Parameters.Fill(T.NaN);
        for (int l = 1; l <= weights.Length; l++)
        {
            for (int i = 0; i < weights[l - 1].Length; i++)
            {
                for (int k = 0; k < weights[l - 1][i].Length; k++)
                {
                    network.Parameters[network.WeightIndex(l, i, k)] = T.CreateChecked(weights[l - 1][i][k]);
                }

                network.Parameters[network.BiasIndex(l, i)] = T.CreateChecked(biases[l - 1][i]);
            }
        }
    }

    public override double[][] Forward(double[][] inputs, BatchLayout layout)
    {
        T[] outputs = Blank(inputs.Length * network.OutputSize);
        network.Forward(Lay(inputs, layout), outputs, layout);
        return Unlay(outputs, inputs.Length, layout);
    }

    public override double Cost(double[][] inputs, double[][] targets, BatchLayout layout, double[]? sampleWeights) =>
        double.CreateChecked(network.Cost(Lay(inputs, layout), Lay(targets, layout), layout, Convert(sampleWeights)));

    public override NetworkGradient Gradient(double[][] inputs, double[][] targets, BatchLayout layout, double[]? sampleWeights)
    {
        T[] gradient = Blank(network.ParameterCount);
        T[] inputGradient = Blank(inputs.Length * network.InputSize);
        T j = network.Gradient(Lay(inputs, layout), Lay(targets, layout), gradient, inputGradient, layout, Convert(sampleWeights));
        return Result(j, gradient, Unlay(inputGradient, inputs.Length, layout));
    }

    public override NetworkGradient GradientOfParameters(double[][] inputs, double[][] targets, BatchLayout layout, double[]? sampleWeights)
    {
        T[] gradient = Blank(network.ParameterCount);
        T j = network.Gradient(Lay(inputs, layout), Lay(targets, layout), gradient, layout, Convert(sampleWeights));
        return Result(j, gradient, []);
    }

    public override NetworkGradient GradientOfInputs(double[][] inputs, double[][] targets, BatchLayout layout, double[]? sampleWeights)
    {
        T[] inputGradient = Blank(inputs.Length * network.InputSize);
        T j = network.Gradient(Lay(inputs, layout), Lay(targets, layout), default, inputGradient, layout, Convert(sampleWeights));
        return new NetworkGradient(double.CreateChecked(j), [], [], Unlay(inputGradient, inputs.Length, layout));
    }

    public override double LabelCost(double[][] inputs, int[] labels, BatchLayout layout, double[]? sampleWeights) =>
        double.CreateChecked(Classifier.Cost(Lay(inputs, layout), labels, layout, Convert(sampleWeights)));

    public override NetworkGradient LabelGradient(double[][] inputs, int[] labels, BatchLayout layout, double[]? sampleWeights)
    {
        T[] gradient = Blank(network.ParameterCount);
        T[] inputGradient = Blank(inputs.Length * network.InputSize);
        T j = Classifier.Gradient(Lay(inputs, layout), labels, gradient, inputGradient, layout, Convert(sampleWeights));
        return Result(j, gradient, Unlay(inputGradient, inputs.Length, layout));
    }

    public override NetworkGradient Backward(double[][] inputs, double[][] outputGradient, BatchLayout layout)
    {
        T[] gradient = Blank(network.ParameterCount);
        T[] inputGradient = Blank(inputs.Length * network.InputSize);
        network.Backward(Lay(inputs, layout), Lay(outputGradient, layout), gradient, inputGradient, layout);
        return Result(T.NaN, gradient, Unlay(inputGradient, inputs.Length, layout));
    }

    private NetworkGradient Result(T j, T[] gradient, double[][] inputGradient)
    {
        double At(int index) => double.CreateChecked(gradient[index]);
        var layers = Enumerable.Range(1, network.LayerCount);
        return new NetworkGradient(
            double.CreateChecked(j),
            [.. layers.Select(l => Enumerable.Range(0, network.LayerSize(l)).Select(i =>
                Enumerable.Range(0, network.LayerSize(l - 1)).Select(k => At(network.WeightIndex(l, i, k))).ToArray()).ToArray())],
            [.. layers.Select(l => Enumerable.Range(0, network.LayerSize(l)).Select(i => At(network.BiasIndex(l, i))).ToArray())],
            inputGradient);
    }

    private static T[] Blank(int length)
    {
        T[] array = new T[length];
        array.AsSpan().Fill(T.NaN);
        return array;
    }

    private static T[] Convert(double[]? values) => [.. (values ?? []).Select(T.CreateChecked)];

    /// <summary>Lays data points out in memory.</summary>
    private static T[] Lay(double[][] batch, BatchLayout layout) => Convert(layout == BatchLayout.SampleRows
        ? [.. batch.SelectMany(point => point)]
        : [.. Enumerable.Range(0, batch[0].Length).SelectMany(i => batch.Select(point => point[i]))]);

    private static double[][] Unlay(T[] values, int points, BatchLayout layout)
    {
        int size = values.Length / points;
        return [.. Enumerable.Range(0, points).Select(n => Enumerable.Range(0, size).Select(i => double.CreateChecked(
            values[layout == BatchLayout.SampleRows ? (n * size) + i : (i * points) + n])).ToArray())];
    }
}
