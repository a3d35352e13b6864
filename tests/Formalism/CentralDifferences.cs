using System;
using System.Linq;

namespace NetGen.Tests.Formalism;

/// <summary>Derivatives without any calculus: (J(v + h) − J(v − h)) / 2h for every variable v.</summary>
internal static class CentralDifferences
{
    /// <summary>
    /// How far the derivatives of the formalism may be from them, relatively, in double precision: h² and the roundings of J over h
    /// leave 1e-9, PyTorch's slope of hardsigmoid 3e-8.
    /// </summary>
    public const double Tolerance = 1e-7;

    private const double Step = 1e-5;

    /// <summary>The derivatives of a cost that is computed from what stands in these arrays.</summary>
    public static NetworkGradient Of(Func<double> cost, double[][][] weights, double[][] biases, double[][] inputs) => new(
        cost(),
        [.. weights.Select(layer => layer.Select(row => Of(cost, row)).ToArray())],
        [.. biases.Select(row => Of(cost, row))],
        [.. inputs.Select(row => Of(cost, row))]);

    private static double[] Of(Func<double> function, double[] variables)
    {
        double[] differences = new double[variables.Length];
        for (int i = 0; i < variables.Length; i++)
        {
            double value = variables[i];
            variables[i] = value + Step;
            double above = function();
            variables[i] = value - Step;
            double below = function();
            variables[i] = value;
            differences[i] = (above - below) / (2 * Step);
        }

        return differences;
    }
}
