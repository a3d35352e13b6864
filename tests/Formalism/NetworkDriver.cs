using System;

namespace NetGen.Tests.Formalism;

/// <summary>Calls a generated network of either precision with the arrays of the reference.</summary>
internal abstract class NetworkDriver
{
    public static NetworkDriver Of(object network) => network switch
    {
        INetwork<float> single => new TypedNetworkDriver<float>(single),
        INetwork<double> twice => new TypedNetworkDriver<double>(twice),
        _ => throw new ArgumentException($"{network.GetType()} is not a network.", nameof(network)),
    };

    /// <summary>Writes W and b, by layer (from 1), row and column, into the network's parameters.</summary>
    public abstract void SetParameters(double[][][] weights, double[][] biases);

    public abstract double[][] Forward(double[][] inputs, BatchLayout layout);

    public abstract double Cost(double[][] inputs, double[][] targets, BatchLayout layout, double[]? sampleWeights = null);

    public abstract NetworkGradient Gradient(double[][] inputs, double[][] targets, BatchLayout layout, double[]? sampleWeights = null);

    /// <summary>By the method that has no <c>inputGradient</c>; that part of the result is empty.</summary>
    public abstract NetworkGradient GradientOfParameters(double[][] inputs, double[][] targets, BatchLayout layout, double[]? sampleWeights = null);

    /// <summary>With an empty <c>gradient</c>; only J and ∂J/∂X are there.</summary>
    public abstract NetworkGradient GradientOfInputs(double[][] inputs, double[][] targets, BatchLayout layout, double[]? sampleWeights = null);

    public abstract double LabelCost(double[][] inputs, int[] labels, BatchLayout layout, double[]? sampleWeights = null);

    public abstract NetworkGradient LabelGradient(double[][] inputs, int[] labels, BatchLayout layout, double[]? sampleWeights = null);

    /// <summary>From a given Δ(L). The result's J is NaN.</summary>
    public abstract NetworkGradient Backward(double[][] inputs, double[][] outputGradient, BatchLayout layout);
}
