using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Tests.Formalism;
using Xunit;

namespace NetGen.Generator.Tests.Formalism;

/// <summary>Generated networks against central differences of the costs that they compute themselves.</summary>
public class CentralDifferenceTests
{
    private const int Points = 5;

    private static readonly NetworkSpec[] Specs =
    [
        Spec("Flower", "tanh,sigmoid", "CrossEntropy", 2, 4, 1),
        Spec("Squares", "softplus,mish,sin", "MeanSquaredError", 3, 5, 4, 2),
        Spec("Jacobian", "gelu,softsign,softmax", "CrossEntropy", 3, 12, 10, 3),
        Spec("Classifier", "tanh,Bump,softmax", "CategoricalCrossEntropy", 9, 11, 7, 4),
        Spec("Counts", "selu,hardswish,softplus", "Poisson", 4, 9, 17, 2),
        Spec("Smooth", "elu(1.5),leakyrelu(0.2),identity", "LogCosh", 20, 18, 3, 2),
        Spec("Hubers", "hardtanh,relu,silu", "Huber(0.5)", 6, 33, 5, 2),
        Spec("Margins", "hardsigmoid,gaussian,sin", "Hinge", 17, 16, 6, 2),
    ];

    private static readonly Dictionary<CompilationTarget, Lazy<CompiledNetworks>> Networks =
        Enum.GetValues<CompilationTarget>().ToDictionary(
            target => target,
            target => new Lazy<CompiledNetworks>(() => NetworkCompiler.Compile(Specs.Select(spec => spec.Source()), target)));

    public static TheoryData<string, CompilationTarget> All
    {
        get
        {
            TheoryData<string, CompilationTarget> data = [];
            foreach (NetworkSpec spec in Specs)
            {
                foreach (CompilationTarget target in Enum.GetValues<CompilationTarget>())
                {
                    data.Add(spec.Name, target);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void AgreesWithCentralDifferencesOfItsOwnCost(string name, CompilationTarget target)
    {
        NetworkSpec spec = Specs.Single(one => one.Name == name);
        NetworkDriver driver = Networks[target].Value.Instance(spec);
        RandomNumbers random = new(seed: 1);
        double[][][] weights = random.Weights(spec.Layers, gain: 1);
        double[][] biases = random.Biases(spec.Layers);
        double[][] inputs = RandomNumbers.Matrix(Points, spec.Layers[0], random.Normal);
        ReferenceCost cost = ReferenceCost.Parse(spec.Cost);
        double[][] targets = [.. inputs.Select(_ => random.Targets(cost, spec.Layers[^1]))];
        double[] sampleWeights = RandomNumbers.Row(Points, () => random.Uniform(2));
        double J()
        {
            driver.SetParameters(weights, biases);
            return driver.Cost(inputs, targets, BatchLayout.SampleRows, sampleWeights);
        }

        driver.SetParameters(weights, biases);
        NetworkGradient gradient = driver.Gradient(inputs, targets, BatchLayout.SampleRows, sampleWeights);
        NetworkGradient numeric = CentralDifferences.Of(J, weights, biases, inputs);

        Assert.Empty(Deviation.Check($"{spec}", gradient, numeric, CentralDifferences.Tolerance));
    }

    private static NetworkSpec Spec(string name, string activations, string cost, params int[] layers) =>
        new(name, layers, activations, cost, Precision.Double);
}
