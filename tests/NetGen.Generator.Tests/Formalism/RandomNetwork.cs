using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NetGen.Tests.Formalism;

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
        ["CrossEntropy"] = ["sigmoid", "sigmoid", "logistic", "softmax"],
        ["CategoricalCrossEntropy"] = ["softmax"],
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
        switch (random.Next(16))
        {
            case 0:
                // So many inputs that the planner splits them.
                sizes = [random.Next(256, 400), random.Next(60, 100), .. sizes.Skip(2).Take(1)];
                layers = sizes.Length - 1;
                break;
            case 1 or 2:
                // So few units that it writes everything out.
                sizes = [random.Next(1, 3), random.Next(1, 6), 1];
                layers = 2;
                break;
        }

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
        RandomNumbers numbers = new(random);
        double gain = 0.5 + random.NextDouble();
        return new ReferenceNetwork(
            spec.Layers, spec.Activations, spec.Cost, numbers.Weights(spec.Layers, gain), numbers.Biases(spec.Layers));
    }

    /// <summary>Draws data points until each of them keeps clear of what makes a comparison meaningless; null if that fails.</summary>
    private static Batch? DrawBatch(NetworkSpec spec, ReferenceNetwork reference, Random random)
    {
        RandomNumbers numbers = new(random);
        DelicatePoints delicate = new(reference, EpsilonOf(spec.Precision));
        int points = random.Next(4) == 0 ? random.Next(1, 9) : random.Next(1, 131);
        double[][] inputs = new double[points][];
        double[][] targets = new double[points][];
        int[] missing = [.. Enumerable.Range(0, points)];
        for (int attempt = 0; attempt < 30 && missing.Length > 0; attempt++)
        {
            foreach (int n in missing)
            {
                inputs[n] = RandomNumbers.Row(spec.Layers[0], numbers.Normal);
                targets[n] = numbers.Targets(reference.Cost, spec.Layers[^1]);
            }

            missing = [.. missing.Where(n => delicate.Contains(inputs[n], targets[n]))];
        }

        double[]? sampleWeights = random.Next(3) == 0
            ? RandomNumbers.Row(points, () => random.Next(8) == 0 ? 0 : numbers.Uniform(3))
            : null;
        return missing.Length == 0 ? new Batch(inputs, targets, sampleWeights) : null;
    }

    private static string Pick(string[] names, Random random) => names[random.Next(names.Length)];

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Spec}, N = {Data.Inputs.Length}{(Data.SampleWeights is null ? "" : ", weighted")}");
}
