using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Tests.Formalism;
using Xunit;

namespace NetGen.Generator.Tests.Formalism;

/// <summary>Generated networks against the results of an independent implementation.</summary>
public class ReferenceCaseTests
{
    private static readonly BatchLayout[] Layouts = [BatchLayout.SampleRows, BatchLayout.SampleColumns];

    private static readonly Dictionary<CompilationTarget, Lazy<CompiledNetworks>> Networks =
        Enum.GetValues<CompilationTarget>().ToDictionary(target => target, target => new Lazy<CompiledNetworks>(() => Compile(target)));

    public static TheoryData<string, Precision, CompilationTarget> All => Choose(_ => true);

    public static TheoryData<string, Precision, CompilationTarget> Classifiers =>
        Choose(one => one.Cost == "CategoricalCrossEntropy");

    [Theory]
    [MemberData(nameof(All))]
    public void ForwardCostAndGradient(string name, Precision precision, CompilationTarget target)
    {
        (GradientCase one, NetworkDriver network, double tolerance) = Open(name, precision, target);
        foreach (BatchLayout layout in Layouts)
        {
            double[] outputs = Deviation.Flat(network.Forward(one.Inputs, layout));
            double cost = network.Cost(one.Inputs, one.Targets, layout);
            NetworkGradient gradient = network.Gradient(one.Inputs, one.Targets, layout);

            Assert.Empty(Deviation.Check($"{layout} outputs", outputs, Deviation.Flat(one.Outputs), tolerance));
            Assert.Empty(Deviation.Check($"{layout} cost", [cost], [one.Expected.J], tolerance));
            Assert.Empty(Deviation.Check($"{layout} gradient", gradient, one.Expected, tolerance));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void GradientOfOnePartAlone(string name, Precision precision, CompilationTarget target)
    {
        (GradientCase one, NetworkDriver network, double tolerance) = Open(name, precision, target);
        foreach (BatchLayout layout in Layouts)
        {
            NetworkGradient parameters = network.GradientOfParameters(one.Inputs, one.Targets, layout);
            NetworkGradient inputs = network.GradientOfInputs(one.Inputs, one.Targets, layout);

            Assert.Empty(Deviation.Check($"{layout} parameters", parameters, one.Expected with { Inputs = [] }, tolerance));
            Assert.Empty(Deviation.Check($"{layout} inputs", inputs, one.Expected with { Weights = [], Biases = [] }, tolerance));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void BackwardFromTheCostsOwnOutputGradient(string name, Precision precision, CompilationTarget target)
    {
        (GradientCase one, NetworkDriver network, double tolerance) = Open(name, precision, target);
        ReferenceNetwork reference = one.Reference();
        double[][] delta = reference.OutputGradient(reference.Forward(one.Inputs), one.Targets);
        foreach (BatchLayout layout in Layouts)
        {
            NetworkGradient actual = network.Backward(one.Inputs, delta, layout);

            Assert.Empty(Deviation.Check($"{layout} backward", actual, one.Expected with { J = double.NaN }, tolerance));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void AWeightIsAsGoodAsThatManyRepetitions(string name, Precision precision, CompilationTarget target)
    {
        (GradientCase one, NetworkDriver network, double tolerance) = Open(name, precision, target);
        int[] times = [.. one.Inputs.Select((_, n) => (n + 1) % 4)];
        double[] weights = [.. times.Select(count => (double)count)];
        double[][] inputs = Repeat(one.Inputs, times);
        double[][] targets = Repeat(one.Targets, times);
        foreach (BatchLayout layout in Layouts)
        {
            NetworkGradient weighted = network.Gradient(one.Inputs, one.Targets, layout, weights);
            NetworkGradient repeated = network.Gradient(inputs, targets, layout);
            double weightedCost = network.Cost(one.Inputs, one.Targets, layout, weights);

            // J is divided by the number of data points, which repetition changes.
            double factor = (double)inputs.Length / one.Inputs.Length;
            Assert.Empty(Deviation.Check($"{layout} J", [weightedCost, weighted.J], [repeated.J * factor, repeated.J * factor], tolerance));
            for (int l = 0; l < weighted.Weights.Length; l++)
            {
                double[] expectedWeights = [.. Deviation.Flat(repeated.Weights[l]).Select(number => number * factor)];
                double[] expectedBiases = [.. repeated.Biases[l].Select(number => number * factor)];
                Assert.Empty(Deviation.Check($"{layout} dW({l + 1})", Deviation.Flat(weighted.Weights[l]), expectedWeights, tolerance));
                Assert.Empty(Deviation.Check($"{layout} db({l + 1})", weighted.Biases[l], expectedBiases, tolerance));
            }

            double[][] expectedInputs = Repeat(weighted.Inputs, times);
            double[] actualInputs = [.. Deviation.Flat(repeated.Inputs).Select(number => number * factor)];
            double[] perCopy = [.. expectedInputs.SelectMany((row, n) => row.Select(number => number / CopiesOf(n, times)))];
            Assert.Empty(Deviation.Check($"{layout} dX", perCopy, actualInputs, tolerance));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void FunctionalGivesTheBitsOfTheInstance(string name, Precision precision, CompilationTarget target)
    {
        (GradientCase one, NetworkDriver network, _) = Open(name, precision, target);
        NetworkDriver functional = Networks[target].Value.Functional(Spec(one, precision));
        functional.SetParameters(one.Weights, one.Biases);
        double[] weights = [.. one.Inputs.Select((_, n) => 0.5 + (n % 3))];
        foreach (BatchLayout layout in Layouts)
        {
            Assert.Equal(Bits.Of(network.Forward(one.Inputs, layout)), Bits.Of(functional.Forward(one.Inputs, layout)));
            Assert.Equal(network.Cost(one.Inputs, one.Targets, layout, weights), functional.Cost(one.Inputs, one.Targets, layout, weights));
            AssertSameBits(
                network.Gradient(one.Inputs, one.Targets, layout, weights),
                functional.Gradient(one.Inputs, one.Targets, layout, weights));
            AssertSameBits(
                network.GradientOfParameters(one.Inputs, one.Targets, layout, weights),
                functional.GradientOfParameters(one.Inputs, one.Targets, layout, weights));
            AssertSameBits(
                network.Backward(one.Inputs, one.Targets, layout),
                functional.Backward(one.Inputs, one.Targets, layout));
        }
    }

    [Theory]
    [MemberData(nameof(Classifiers))]
    public void LabelsGiveTheBitsOfOneHotTargets(string name, Precision precision, CompilationTarget target)
    {
        (GradientCase one, NetworkDriver network, _) = Open(name, precision, target);
        NetworkDriver functional = Networks[target].Value.Functional(Spec(one, precision));
        functional.SetParameters(one.Weights, one.Biases);
        int[] labels = [.. one.Targets.Select(row => Array.IndexOf(row, 1))];
        Assert.All(one.Targets, row => Assert.Equal(1, row.Sum()));
        double[] weights = [.. labels.Select((_, n) => 0.5 + (n % 3))];
        foreach (BatchLayout layout in Layouts)
        {
            double cost = network.Cost(one.Inputs, one.Targets, layout, weights);
            NetworkGradient gradient = network.Gradient(one.Inputs, one.Targets, layout, weights);

            Assert.Equal(cost, network.LabelCost(one.Inputs, labels, layout, weights));
            AssertSameBits(gradient, network.LabelGradient(one.Inputs, labels, layout, weights));
            Assert.Equal(cost, functional.LabelCost(one.Inputs, labels, layout, weights));
            AssertSameBits(gradient, functional.LabelGradient(one.Inputs, labels, layout, weights));
        }
    }

    private static TheoryData<string, Precision, CompilationTarget> Choose(Func<GradientCase, bool> chosen)
    {
        TheoryData<string, Precision, CompilationTarget> data = [];
        foreach (GradientCase one in GradientCase.All.Values.Where(chosen))
        {
            foreach (Precision precision in Enum.GetValues<Precision>())
            {
                foreach (CompilationTarget target in Enum.GetValues<CompilationTarget>())
                {
                    data.Add(one.Name, precision, target);
                }
            }
        }

        return data;
    }

    private static CompiledNetworks Compile(CompilationTarget target)
    {
        NetworkSpec[] specs = [.. GradientCase.All.Values.SelectMany(one =>
            Enum.GetValues<Precision>().Select(precision => Spec(one, precision)))];
        return NetworkCompiler.Compile(
            [.. specs.Select(spec => spec.Source()), .. specs.Select(FunctionalAdapter.Source)], target);
    }

    private static NetworkSpec Spec(GradientCase one, Precision precision) =>
        new($"{char.ToUpperInvariant(one.Name[0])}{one.Name[1..]}{precision}", one.Layers, one.Activations, one.Cost, precision);

    private static (GradientCase Case, NetworkDriver Network, double Tolerance) Open(
        string name,
        Precision precision,
        CompilationTarget target)
    {
        GradientCase one = GradientCase.All[name];
        NetworkDriver network = Networks[target].Value.Instance(Spec(one, precision));
        network.SetParameters(one.Weights, one.Biases);
        return (one, network, Tolerance.Of(precision));
    }

    private static void AssertSameBits(NetworkGradient expected, NetworkGradient actual) =>
        Assert.Equal(Bits.Of(expected), Bits.Of(actual));

    private static double[][] Repeat(double[][] rows, int[] times) =>
        [.. rows.SelectMany((row, n) => Enumerable.Repeat(row, times[n]))];

    /// <summary>How often the data point stands in the repeated batch whose copy stands at <paramref name="place"/>.</summary>
    private static int CopiesOf(int place, int[] times) => times.SelectMany(count => Enumerable.Repeat(count, count)).ElementAt(place);
}
