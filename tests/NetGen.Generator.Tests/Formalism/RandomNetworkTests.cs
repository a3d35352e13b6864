using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using NetGen.Tests.Formalism;
using Xunit;

namespace NetGen.Generator.Tests.Formalism;

/// <summary>Random networks against the reference: 224 a run, each for both targets, new ones at every run.</summary>
public class RandomNetworkTests
{
    /// <summary>The environment variable that repeats a run.</summary>
    private const string SeedVariable = "NETGEN_TEST_SEED";

    private const int NetworksPerCompilation = 56;

    private static readonly int Seed =
        int.TryParse(Environment.GetEnvironmentVariable(SeedVariable), CultureInfo.InvariantCulture, out int seed)
            ? seed
            : Random.Shared.Next();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void AgreeWithTheReference(int part)
    {
        RandomNetwork[] networks = [.. Enumerable.Range(0, NetworksPerCompilation)
            .AsParallel()
            .AsOrdered()
            .Select(index => RandomNetwork.Draw($"Network{index}", HashCode(part, index)))];
        ConcurrentBag<string> failures = [];

        foreach (CompilationTarget target in Enum.GetValues<CompilationTarget>())
        {
            CompiledNetworks compiled = NetworkCompiler.Compile([.. networks.Select(network => network.Spec)], target);
            Parallel.ForEach(networks, network =>
            {
                foreach (string failure in Failures(network, compiled.Instance(network.Spec)))
                {
                    failures.Add($"{target} {network}: {failure}");
                }
            });
        }

        Assert.True(
            failures.IsEmpty,
            $"{SeedVariable}={Seed} repeats this.\n{string.Join('\n', failures.Order(StringComparer.Ordinal))}");
    }

    /// <summary>A seed for each network of a run, the same for the same run.</summary>
    private static int HashCode(int part, int index) => unchecked((Seed * 31) + (part * 1000) + index);

    /// <summary>What the network gives differently from the reference.</summary>
    private static List<string> Failures(RandomNetwork network, NetworkDriver driver)
    {
        (double[][] inputs, double[][] targets, double[]? weights) = network.Data;
        ReferenceNetwork reference = network.Reference;
        ReferencePass pass = reference.Forward(inputs);
        NetworkGradient gradient = reference.Gradient(inputs, targets, weights);

        // Any Δ(L) will do; the targets are one that is at hand.
        NetworkGradient backward = reference.Backward(inputs, targets);
        List<string> failures = [];
        Comparison outputsComparison = new([("outputs", Deviation.Flat(pass.Outputs))], network.Epsilon);
        Comparison gradientComparison = new([.. Deviation.Parts(gradient)], network.Epsilon);
        Comparison backwardComparison = new([.. Deviation.Parts(backward)], network.Epsilon);
        for (int seed = 1; seed <= 3; seed++)
        {
            ReferenceNetwork jittered = network.Jittered(seed);
            outputsComparison.Allow([("outputs", Deviation.Flat(jittered.Forward(inputs).Outputs))]);
            gradientComparison.Allow([.. Deviation.Parts(jittered.Gradient(inputs, targets, weights))]);
            backwardComparison.Allow([.. Deviation.Parts(jittered.Backward(inputs, targets))]);
        }

        driver.SetParameters(reference.Weights, reference.Biases);
        double[][] outputs = driver.Forward(inputs, BatchLayout.SampleRows);
        foreach (BatchLayout layout in Enum.GetValues<BatchLayout>())
        {
            failures.AddRange(outputsComparison.Check($"{layout}", [("outputs", Deviation.Flat(driver.Forward(inputs, layout)))]));
            failures.AddRange(Enumerable.Range(0, inputs.Length)
                .Where(n => !Bits.Of(driver.Forward([inputs[n]], layout)).SequenceEqual(Bits.Of(outputs[n])))
                .Select(n => $"{layout}: data point {n} has other bits alone"));

            double cost = driver.Cost(inputs, targets, layout, weights);
            NetworkGradient actual = driver.Gradient(inputs, targets, layout, weights);
            failures.AddRange(gradientComparison.Check($"{layout} gradient", [.. Deviation.Parts(actual)]));
            failures.AddRange(gradientComparison.Check($"{layout} cost", [.. Deviation.Parts(actual with { J = cost })]));
            failures.AddRange(backwardComparison.Check(
                $"{layout} backward", [.. Deviation.Parts(driver.Backward(inputs, targets, layout))]));
        }

        return failures;
    }
}
