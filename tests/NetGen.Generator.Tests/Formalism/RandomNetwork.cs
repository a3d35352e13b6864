using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace NetGen.Generator.Tests.Formalism;

/// <summary>A network of random shape and parameters with a random batch that suits its cost.</summary>
/// <param name="Spec">The network.</param>
/// <param name="Reference">The same for the reference, with the parameters.</param>
/// <param name="Data">The batch, every number of it exact in the network's precision.</param>
internal sealed record RandomNetwork(NetworkSpec Spec, ReferenceNetwork Reference, Batch Data)
{
    private static readonly string[] Activations =
    [
        "identity", "linear", "sigmoid", "Logistic", "tanh", "TANH", "relu", "leakyrelu", "leakyrelu(0.2)", "LeakyReLU(0.05)", "elu",
        "elu(0.5)", "elu(1.75)", "selu", "gelu", "silu", "swish", "mish", "softplus", "softsign", "hardsigmoid", "hardtanh",
        "hardswish", "sin", "gaussian", "Bump",
    ];

    private static readonly string[] Costs =
    [
        "MeanSquaredError", "euclidean", "CrossEntropy", "CategoricalCrossEntropy", "MeanAbsoluteError", "Huber", "Huber(0.5)",
        "huber(1.25)", "LogCosh", "Hinge", "Poisson",
    ];

    /// <summary>The outputs for which a cost is defined; every activation for those that are not here.</summary>
    private static readonly Dictionary<string, string[]> Domains = new(StringComparer.OrdinalIgnoreCase)
    {
        ["CrossEntropy"] = ["sigmoid", "sigmoid", "logistic", "softmax", "gaussian", "hardsigmoid"],
        ["CategoricalCrossEntropy"] = ["softmax", "softmax", "softmax", "sigmoid", "softplus"],
        ["Poisson"] = ["softplus", "sigmoid", "softmax", "gaussian"],
    };

    /// <summary>The rounding error of the network's precision.</summary>
    public double Epsilon => EpsilonOf(Spec.Precision);

    public static RandomNetwork Draw(string name, int seed)
    {
        Random random = new(seed);
        for (int attempt = 0; attempt < 100; attempt++)
        {
            NetworkSpec spec = DrawSpec(name, random);
            ReferenceNetwork reference = DrawParameters(spec, random);
            if (DrawBatch(spec, reference, random) is { } batch)
            {
                return new RandomNetwork(spec, reference, batch);
            }
        }

        throw new InvalidOperationException($"No network with a batch that suits its cost was found from seed {seed}.");
    }

    /// <summary>The reference with every number moved by a few roundings.</summary>
    public ReferenceNetwork Jittered(int seed) =>
        new(Spec.Layers, Spec.Activations, Spec.Cost, Reference.Weights, Reference.Biases)
        {
            Jitter = Jitter.Relative(2 * Epsilon, seed),
        };

    private static double EpsilonOf(Precision precision) => precision == Precision.Double ? Math.Pow(2, -52) : Math.Pow(2, -23);

    private static NetworkSpec DrawSpec(string name, Random random)
    {
        int layers = random.Next(1, 7);
        int[] sizes = [.. Enumerable.Range(0, layers + 1).Select(_ => random.Next(2) == 0 ? random.Next(1, 9) : random.Next(1, 71))];
        Precision precision = random.Next(2) == 0 ? Precision.Single : Precision.Double;
        if (random.Next(40) == 0)
        {
            return new NetworkSpec(name, sizes, null, null, precision);
        }

        string cost = Pick(Costs, random);
        string output = Domains.TryGetValue(cost, out string[]? domain)
            ? Pick(domain, random)
            : random.Next(10) == 0 ? "softmax" : Pick(Activations, random);
        if (output == "softmax")
        {
            sizes[^1] = Math.Max(sizes[^1], 2);
        }

        IEnumerable<string> activations = [.. Enumerable.Range(1, layers - 1).Select(_ => Pick(Activations, random)), output];
        return new NetworkSpec(name, sizes, string.Join(random.Next(4) == 0 ? " , " : ",", activations), cost, precision);
    }

    private static ReferenceNetwork DrawParameters(NetworkSpec spec, Random random)
    {
        int layers = spec.Layers.Count - 1;
        double gain = 0.5 + random.NextDouble();
        return new ReferenceNetwork(
            spec.Layers,
            spec.Activations,
            spec.Cost,
            [.. Enumerable.Range(1, layers).Select(l => Numbers(
                spec.Layers[l], spec.Layers[l - 1], () => Exact(gain * Normal(random) / Math.Sqrt(spec.Layers[l - 1]))))],
            [.. Enumerable.Range(1, layers).Select(l => Numbers(1, spec.Layers[l], () => Exact(0.3 * Normal(random)))[0])]);
    }

    /// <summary>Draws data points until each of them keeps clear of what makes a comparison meaningless; null if that fails.</summary>
    private static Batch? DrawBatch(NetworkSpec spec, ReferenceNetwork reference, Random random)
    {
        DelicatePoints delicate = new(reference, EpsilonOf(spec.Precision));
        int points = random.Next(4) == 0 ? random.Next(1, 9) : random.Next(1, 131);
        double[][] inputs = new double[points][];
        double[][] targets = new double[points][];
        int[] missing = [.. Enumerable.Range(0, points)];
        for (int attempt = 0; attempt < 30 && missing.Length > 0; attempt++)
        {
            foreach (int n in missing)
            {
                inputs[n] = Numbers(1, spec.Layers[0], () => Exact(Normal(random)))[0];
                targets[n] = DrawTargets(reference.Cost.Name, spec.Layers[^1], random);
            }

            missing = [.. missing.Where(n => delicate.Contains(inputs[n], targets[n]))];
        }

        double[]? sampleWeights = random.Next(3) == 0
            ? Numbers(1, points, () => random.Next(8) == 0 ? 0 : Exact(3 * random.NextDouble()))[0]
            : null;
        return missing.Length == 0 ? new Batch(inputs, targets, sampleWeights) : null;
    }

    private static double[] DrawTargets(string cost, int outputs, Random random)
    {
        bool whole = random.Next(2) == 0;
        if (cost == "CategoricalCrossEntropy")
        {
            // One-hot, or counts of 64 balls thrown into the classes: they add up to one exactly.
            int balls = whole ? 1 : 64;
            double[] shares = new double[outputs];
            for (int ball = 0; ball < balls; ball++)
            {
                shares[random.Next(outputs)] += 1.0 / balls;
            }

            return shares;
        }

        Func<double> target = cost switch
        {
            "CrossEntropy" => whole ? () => random.Next(2) : random.NextDouble,
            "Hinge" => () => random.Next(2) == 0 ? -1 : 1,
            "Poisson" => whole ? () => random.Next(6) : random.NextDouble,
            _ => () => Normal(random),
        };
        return Numbers(1, outputs, () => Exact(target()))[0];
    }

    private static double[][] Numbers(int rows, int columns, Func<double> number) =>
        [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Select(_ => number()).ToArray())];

    private static string Pick(string[] names, Random random) => names[random.Next(names.Length)];

    /// <summary>A number that single precision holds exactly, so that one reference serves both precisions.</summary>
    private static double Exact(double value) => (float)value;

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Spec}, N = {Data.Inputs.Length}{(Data.SampleWeights is null ? "" : ", weighted")}");
}
