using System;
using System.Linq;
using NetGen.Generator.Tests.Harness;
using Xunit;

namespace NetGen.Generator.Tests.Fixes;

/// <summary>What fixes make, compiled together.</summary>
internal static class CaseSources
{
    /// <summary>Fails unless every source that a fix has mended is a network without a warning.</summary>
    /// <param name="cases">Title, before, after.</param>
    public static void AssertClean(TheoryData<string, string, string> cases)
    {
        string[] sources = [.. cases.Select((row, index) => InNamespace(index, (string)row[2]))];
        GeneratorRun run = GeneratorHarness.Run(sources).AssertClean();
        Assert.Equal(sources.Length, run.Sources.Length);
    }

    private static string InNamespace(int index, string source)
    {
        string usings = source.Contains("NetGen;", StringComparison.Ordinal) ? "" : "using NetGen;";
        return $"namespace Case{index}\n{{\n{usings}\n{source}\n}}\n";
    }
}
