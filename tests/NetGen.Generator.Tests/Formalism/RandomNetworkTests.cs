using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using NetGen.Tests.Formalism;
using Xunit;
using Xunit.Abstractions;

namespace NetGen.Generator.Tests.Formalism;

/// <summary>Random networks against the reference: 256 a run, half of them in vectors, new ones at every run.</summary>
public class RandomNetworkTests(ITestOutputHelper output)
{
    /// <summary>The environment variable that repeats a run.</summary>
    private const string SeedVariable = "NETGEN_TEST_SEED";

    private static readonly int Seed =
        int.TryParse(Environment.GetEnvironmentVariable(SeedVariable), CultureInfo.InvariantCulture, out int seed)
            ? seed
            : Random.Shared.Next();

    [Theory]
    [InlineData(CompilationTarget.Vector, 128)]
    [InlineData(CompilationTarget.Plain, 64)]
    [InlineData(CompilationTarget.Standard, 64)]
    public void AgreeWithTheReference(CompilationTarget target, int count)
    {
        output.WriteLine($"{count} networks, {SeedVariable}={Seed}");
        RandomNetwork[] networks = [.. Enumerable.Range(0, count)
            .AsParallel()
            .AsOrdered()
            .Select(index => RandomNetwork.Draw($"Network{index}", HashCode(target, index)))];
        CompiledNetworks compiled = NetworkCompiler.Compile(networks.Select(network => network.Spec.Source()), target);
        ConcurrentBag<string> failures = [];

        Parallel.ForEach(networks, network =>
        {
            foreach (string failure in Failures(network, compiled.Instance(network.Spec)))
            {
                failures.Add($"{target} {network}: {failure}");
            }
        });

        Assert.True(
            failures.IsEmpty,
            $"{SeedVariable}={Seed} repeats this.\n{string.Join('\n', failures.Order(StringComparer.Ordinal))}");
    }

    /// <summary>A seed for each network of a run, the same for the same run.</summary>
    private static int HashCode(CompilationTarget target, int index) =>
        unchecked((Seed * 31) + ((int)target * 1000) + index);

    /// <summary>What the network gives differently from the reference.</summary>
    private static List<string> Failures(RandomNetwork network, NetworkDriver driver)
    {
        (double[][] inputs, double[][] targets, double[]? weights) = network.Data;
        ReferenceNetwork reference = network.Reference;
        ReferencePass pass = reference.Forward(inputs);
        Comparison outputsComparison = new(
            [("outputs", Deviation.Flat(pass.Outputs))],
            network.Spec.Precision,
            seed => [("outputs", Deviation.Flat(network.Jittered(seed).Forward(inputs).Outputs))]);
        Comparison gradientComparison = new(
            [.. Deviation.Parts(reference.Gradient(pass, targets, weights))],
            network.Spec.Precision,
            seed => [.. Deviation.Parts(network.Jittered(seed).Gradient(inputs, targets, weights))]);

        // Any Δ(L) will do; the targets are one that is at hand.
        Comparison backwardComparison = new(
            [.. Deviation.Parts(reference.Backward(pass, targets))],
            network.Spec.Precision,
            seed => [.. Deviation.Parts(network.Jittered(seed).Backward(network.Jittered(-seed).Forward(inputs), targets))]);
        List<string> failures = [];

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
