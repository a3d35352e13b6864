using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Tests.Harness;
using Xunit;
using Xunit.Abstractions;

namespace NetGen.Generator.Tests.Formalism;

/// <summary>The random networks are of every kind that the planner tells apart, so that the comparison with the reference sees each.</summary>
public class PlanCoverageTests(ITestOutputHelper output)
{
    // What the text of each kind has and no other does.
    private static readonly Dictionary<string, Func<string, bool>> Kinds = new()
    {
        ["whole vectors from the user's memory"] = text => text.Contains("ForwardWhole<V>("),
        ["one data point written out"] = text => text.Contains("Forward propagation of one data point."),
        ["data points in the lanes, forward and back"] = text => text.Contains("class BlockKernels") && !text.Contains("class RowKernels"),
        ["data points in the lanes forward, units in the lanes back"] = text => text.Contains("class BlockKernels") && text.Contains("class RowKernels"),
        ["units in the lanes, forward and back"] = text => !text.Contains("class BlockKernels") && text.Contains("class RowKernels"),
        ["the output layer turned round"] = text => text.Contains("OutputWeightSums"),
        ["the output layer like the others"] = text => text.Contains("class RowKernels") && !text.Contains("OutputWeightSums"),
        ["inputs split to stay in the cache"] = text => text.Contains("PartPanel"),
        ["one data point's inputs split to stay in the cache"] = text => text.Contains("SplitPanel"),
        ["one data point in registers, its inputs in a loop"] = text => text.Contains("LoadFour(ref input, 0)"),
        ["one data point in registers, two parts of its sums at a time"] = text => text.Contains("LoadTwo("),
        ["one data point's sums of a vector's four lanes"] = text => text.Contains("WeightedSum("),
        ["sums in two parts"] = text => text.Contains("x2Lanes") || text.Contains("x2Rows"),
        ["sums in four parts"] = text => text.Contains("x4Lanes") || text.Contains("x4Rows"),
        ["sums whose terms do not divide"] = text => text.Contains("Rest1") || text.Contains("Rest2") || text.Contains("Rest3"),
        ["rows of weights that fill no vector"] = text => text.Contains("Part("),
        ["transposed weights from the pool"] = text => text.Contains("[]? rented"),
    };

    [Fact]
    public void EveryKindOfPlanIsAmongTheRandomNetworks()
    {
        // As many as one run compares, from a fixed seed: a kind that is rare enough to be missed shows itself at once.
        string[] sources = [.. Enumerable.Range(0, 128).AsParallel().AsOrdered().Select(index => RandomNetwork.Draw($"Network{index}", index).Spec.Source())];
        string[] texts = [.. GeneratorHarness.Run(sources).Sources.Select(source => source.SourceText.ToString())];

        Assert.All(Kinds, kind =>
        {
            int count = texts.Count(kind.Value);
            output.WriteLine($"{kind.Key}: {count}");
            Assert.NotEqual(0, count);
        });
    }
}
