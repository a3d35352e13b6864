using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Tests.Formalism;

/// <summary>
/// The formalism evaluated as plainly as it can be written, in double precision and shared with nothing of the generator.
/// Batches are arrays of data points, the transposes of the formalism's matrices.
/// </summary>
internal sealed class ReferenceNetwork
{
    private readonly IReadOnlyList<int> _sizes;

    /// <param name="sizes">S_0 … S_L.</param>
    /// <param name="activations">As in the attribute.</param>
    /// <param name="cost">As in the attribute.</param>
    /// <param name="weights">W(l) by layer (from 1), row and column.</param>
    /// <param name="biases">b(l) by layer (from 1) and row.</param>
    public ReferenceNetwork(
        IReadOnlyList<int> sizes,
        string? activations,
        string? cost,
        double[][][] weights,
        double[][] biases)
    {
        _sizes = sizes;
        Activations = ReferenceActivation.ParseList(activations, LayerCount);
        Cost = ReferenceCost.Parse(cost);
        Weights = weights;
        Biases = biases;
    }

    /// <summary>L.</summary>
    public int LayerCount => _sizes.Count - 1;

    public IReadOnlyList<ReferenceActivation> Activations { get; init; }

    public ReferenceCost Cost { get; }

    public double[][][] Weights { get; }

    public double[][] Biases { get; }

    /// <summary>What is done to every product, activation and derivative.</summary>
    public Jitter Jitter { get; init; } = Jitter.None;

    /// <summary>Whether cost and output activation cancel as in (3.12), so that both are computed from z.</summary>
    public bool Cancels => (Activations[^1].Name, Cost.Name) is ("sigmoid", "CrossEntropy") or ("softmax", "CategoricalCrossEntropy");

    /// <summary>(1.4), layer by layer.</summary>
    public ReferencePass Forward(double[][] x)
    {
        double[][][] z = new double[LayerCount + 1][][];
        double[][][] a = new double[LayerCount + 1][][];
        z[0] = [];
        a[0] = x;
        for (int l = 1; l <= LayerCount; l++)
        {
            z[l] = [.. a[l - 1].Select(point => PreActivation(l, point))];
            a[l] = [.. z[l].Select(point => Activate(Activations[l - 1], point))];
        }

        return new ReferencePass(z, a);
    }

    /// <summary>The losses of the data points, before they are weighted and averaged.</summary>
    public double[] Losses(ReferencePass pass, double[][] t) => [.. t.Select((target, n) => Loss(pass, target, n))];

    /// <summary>J (3.1), with the weights w_n of the data points.</summary>
    public double CostOf(ReferencePass pass, double[][] t, double[]? sampleWeights = null) =>
        Losses(pass, t).Select((loss, n) => Jitter.Of(loss * (sampleWeights?[n] ?? 1))).Sum() / t.Length;

    /// <summary>Δ(L) = ∂J/∂A(L), (2.14): column n is w_n δ_n / N.</summary>
    public double[][] OutputGradient(ReferencePass pass, double[][] t, double[]? sampleWeights = null) => [.. t.Select(
        (target, n) => target.Select(
            (value, i) => Jitter.Of(Cost.Derivative(pass.Outputs[n][i], value)) * (sampleWeights?[n] ?? 1) / t.Length).ToArray())];

    /// <summary>J and its derivatives.</summary>
    public NetworkGradient Gradient(double[][] x, double[][] t, double[]? sampleWeights = null) => Gradient(Forward(x), t, sampleWeights);

    /// <summary>J and its derivatives, after forward propagation.</summary>
    public NetworkGradient Gradient(ReferencePass pass, double[][] t, double[]? sampleWeights = null)
    {
        double[][] h = Cancels
            ? [.. t.Select((target, n) => CancelledH(pass.Outputs[n], target, (sampleWeights?[n] ?? 1) / t.Length))]
            : Hadamard(LayerCount, pass, OutputGradient(pass, t, sampleWeights));
        return Propagate(pass, h, CostOf(pass, t, sampleWeights));
    }

    /// <summary>The derivatives from a given Δ(L), after forward propagation.</summary>
    public NetworkGradient Backward(ReferencePass pass, double[][] outputGradient) =>
        Propagate(pass, Hadamard(LayerCount, pass, outputGradient), double.NaN);

    /// <summary>(5.1) and (5.2), from H(L) down to Δ(0) = ∂J/∂X.</summary>
    private NetworkGradient Propagate(ReferencePass pass, double[][] h, double j)
    {
        double[][][] weights = new double[LayerCount][][];
        double[][] biases = new double[LayerCount][];
        for (int l = LayerCount; ; l--)
        {
            double[][] below = pass.A[l - 1];
            weights[l - 1] = Matrix(_sizes[l], _sizes[l - 1], (i, k) => Sum(h.Length, n => h[n][i] * below[n][k]));
            biases[l - 1] = [.. Enumerable.Range(0, _sizes[l]).Select(i => Sum(h.Length, n => h[n][i]))];

            double[][] delta = Matrix(h.Length, _sizes[l - 1], (n, k) => Sum(_sizes[l], i => Weights[l - 1][i][k] * h[n][i]));
            if (l == 1)
            {
                return new NetworkGradient(j, weights, biases, delta);
            }

            h = Hadamard(l - 1, pass, delta);
        }
    }

    /// <summary>H(l) = Δ(l) ⊙ ∂σ/∂Z(l), (5.2); for softmax the product with the Jacobian ∂a_k/∂z_i = a_k (δ_ki − a_i).</summary>
    private double[][] Hadamard(int l, ReferencePass pass, double[][] delta)
    {
        ReferenceActivation activation = Activations[l - 1];
        if (activation.Derivative is { } derivative)
        {
            return Matrix(delta.Length, _sizes[l], (n, i) => delta[n][i] * Jitter.Of(derivative(pass.Z[l][n][i])));
        }

        return Matrix(delta.Length, _sizes[l], (n, i) => Sum(
            _sizes[l],
            k => delta[n][k] * pass.A[l][n][k] * ((k == i ? 1 : 0) - pass.A[l][n][i])));
    }

    /// <summary>(3.12) for one data point; for softmax the targets of a data point need not add up to one.</summary>
    private double[] CancelledH(double[] a, double[] t, double factor)
    {
        double total = Activations[^1].IsSoftmax ? t.Sum() : 1;
        return [.. a.Select((value, i) => Jitter.Of(value * total) * factor - (t[i] * factor))];
    }

    private double[] PreActivation(int l, double[] point) =>
        [.. Weights[l - 1].Select((row, i) => Sum(row.Length, k => row[k] * point[k]) + Biases[l - 1][i])];

    private double[] Activate(ReferenceActivation activation, double[] z)
    {
        if (activation.Value is { } value)
        {
            return [.. z.Select(number => Jitter.Of(value(number)))];
        }

        double largest = z.Max();
        double total = z.Sum(number => Math.Exp(number - largest));
        return [.. z.Select(number => Jitter.Of(Math.Exp(number - largest) / total))];
    }

    /// <summary>The loss of one data point, from z where the logarithms cancel.</summary>
    private double Loss(ReferencePass pass, double[] t, int n)
    {
        if (!Cancels)
        {
            return Sum(t.Length, i => Cost.Loss(pass.Outputs[n][i], t[i]));
        }

        double[] z = pass.Z[LayerCount][n];
        if (!Activations[^1].IsSoftmax)
        {
            // −[t log σ(z) + (1 − t) log(1 − σ(z))] = t softplus(−z) + (1 − t) softplus(z)
            return Sum(t.Length, i => (t[i] * SpecialFunctions.Softplus(-z[i])) + ((1 - t[i]) * SpecialFunctions.Softplus(z[i])));
        }

        // −t log a = t (log Σ exp z − z), the largest term of the sum, 1 after scaling, kept out of it for the sake of tiny losses.
        double largest = z.Max();
        int place = Array.IndexOf(z, largest);
        double logTotal = SpecialFunctions.Log1p(z.Where((_, i) => i != place).Sum(number => Math.Exp(number - largest)));
        return Sum(t.Length, i => t[i] == 0 ? 0 : t[i] * (largest - z[i] + logTotal));
    }

    private double Sum(int count, Func<int, double> term)
    {
        double sum = 0;
        for (int i = 0; i < count; i++)
        {
            sum += Jitter.Of(term(i));
        }

        return sum;
    }

    private static double[][] Matrix(int rows, int columns, Func<int, int, double> element) =>
        [.. Enumerable.Range(0, rows).Select(row => Enumerable.Range(0, columns).Select(column => element(row, column)).ToArray())];
}
