using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Tests.Formalism;

namespace NetGen.Generator.Tests.Formalism.Extremes;

/// <summary>A cost of softmax outputs, from z, where 1 − a is the sum of the other outputs.</summary>
/// <param name="Name">As in the attribute.</param>
/// <param name="Targets">Targets to try.</param>
/// <param name="UnitLoss">The loss of an output, from t, log a and log(1 − a).</param>
/// <param name="Derivative">a_k δ_k of an output, from t, a and 1 − a.</param>
internal sealed record StableSoftmax(
    string Name,
    double[][] Targets,
    Func<double, double, double, double> UnitLoss,
    Func<double, double, double, double> Derivative)
{
    public static IReadOnlyList<StableSoftmax> All { get; } =
    [
        new("CategoricalCrossEntropy", [[1, 0, 0], [0, 1, 0], [0.25, 0.25, 0.5]], (t, a, _) => Times(-t, a), (t, _, _) => -t),
        new("Poisson", [[1, 0, 0], [0, 3, 1], [0, 0, 0]], (t, a, _) => Math.Exp(a) + Times(-t, a), (t, a, _) => a - t),
        new(
            "CrossEntropy",
            [[1, 0, 0], [0, 0, 1], [0.5, 0.5, 1], [0, 0, 0], [1, 1, 1]],
            (t, a, rest) => Times(-t, a) + Times(t - 1, rest),
            (t, a, rest) => ((1 - t) * (a / rest)) - t),
    ];

    /// <summary>The loss, and the size of its terms.</summary>
    public (double Value, double Size) Loss(double[] z, double[] t)
    {
        double[] terms = [.. z.Select((_, i) => UnitLoss(t[i], Logarithm(z, i), LogarithmOfRest(z, i)))];
        return (terms.Sum(), terms.Sum(Math.Abs));
    }

    /// <summary>∂loss/∂z_i = a_i δ_i (1 − a_i) − a_i Σ_{k≠i} a_k δ_k, and the size of its terms.</summary>
    public (double Value, double Size) Error(double[] z, double[] t, int i)
    {
        double[] a = [.. z.Select((_, k) => Math.Exp(Logarithm(z, k)))];
        double[] rest = [.. z.Select((_, k) => Math.Exp(LogarithmOfRest(z, k)))];
        double[] terms = [.. z.Select((_, k) => k == i ? Derivative(t[k], a[k], rest[k]) * rest[k] : -a[i] * Derivative(t[k], a[k], rest[k]))];
        // a − t has the rounding of a.
        return (terms.Sum(), terms.Sum(Math.Abs) + (t[i] > 0 ? a[i] : 0));
    }

    // log a_i.
    private static double Logarithm(double[] z, int i) => z[i] - z.Max() - SpecialFunctions.Log1p(Others(z));

    // log(1 − a_i).
    private static double LogarithmOfRest(double[] z, int i) => i == Array.IndexOf(z, z.Max())
        ? Math.Log(Others(z)) - SpecialFunctions.Log1p(Others(z))
        : SpecialFunctions.Log1p(-Math.Exp(Logarithm(z, i)));

    // Σ e^(z_k − max) without one of the largest.
    private static double Others(double[] z)
    {
        int largest = Array.IndexOf(z, z.Max());
        return z.Where((_, k) => k != largest).Sum(value => Math.Exp(value - z[largest]));
    }

    private static double Times(double factor, double value) => factor == 0 ? 0 : factor * value;
}
