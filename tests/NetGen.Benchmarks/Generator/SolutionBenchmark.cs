using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator;

namespace NetGen.Benchmarks.Generator;

/// <summary>
/// What a solution of many networks costs: 500 files with a network each and 500 without, in one compilation. It has what such a
/// solution may have, from two units to two thousand.
/// </summary>
[MemoryDiagnoser]
public class SolutionBenchmark
{
    private const int Networks = 500;

    private static readonly string[] Attributes =
    [
        """2, 4, 1, Activations = "tanh,sigmoid", Cost = "CrossEntropy" """,
        "8, 16, 1",
        """3, 33, 7, Activations = "relu,softmax", Cost = "CategoricalCrossEntropy" """,
        """12, 64, 64, 4, Activations = "silu,silu,identity", Cost = "Huber" """,
        "1, 1, Precision = NetGen.Precision.Double",
        """30, 50, 20, 5, Activations = "elu(0.5),gelu,tanh", Precision = NetGen.Precision.Double""",
        """64, 128, 128, 10, Activations = "relu,relu,softmax", Cost = "CategoricalCrossEntropy" """,
        """784, 128, 10, Activations = "relu,softmax", Cost = "CategoricalCrossEntropy" """,
        """2, 3, 3, 3, 1, Activations = "sin,sin,sin,identity", Cost = "LogCosh" """,
        "2000, 10",
    ];

    private CSharpCompilation _compilation = null!;
    private CSharpCompilation _edited = null!;
    private GeneratorDriver _warm = null!;

    [GlobalSetup]
    public void Setup()
    {
        SyntaxTree[] trees = [.. Enumerable.Range(0, Networks).SelectMany(Files)];
        _compilation = GeneratedCode.Compile(trees);
        _edited = _compilation.ReplaceSyntaxTree(trees[1], Other(0, one: 2));
        _warm = GeneratedCode.NewDriver().RunGenerators(_compilation);
        int generated = _warm.GetRunResult().Results.Single().GeneratedSources.Length;
        if (generated != Networks)
        {
            throw new InvalidOperationException($"{generated} networks were generated, not {Networks}.");
        }
    }

    /// <summary>A build: every network from nothing.</summary>
    [Benchmark]
    public GeneratorDriver Cold() => GeneratedCode.NewDriver().RunGenerators(_compilation);

    /// <summary>An editor, after a change in a file without a network.</summary>
    [Benchmark]
    public GeneratorDriver AfterUnrelatedEdit() => _warm.RunGenerators(_edited);

    /// <summary>The analyzer, over all files.</summary>
    [Benchmark]
    public ImmutableArray<Diagnostic> Analyzer() => Analyze(_edited);

    private static ImmutableArray<Diagnostic> Analyze(CSharpCompilation compilation) =>
        compilation.WithAnalyzers([new NetworkAnalyzer()]).GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();

    private static IEnumerable<SyntaxTree> Files(int number) =>
    [
        GeneratedCode.Parse($"namespace Area{number % 20} {{ [NetGen.Network({Attributes[number % Attributes.Length]})] public partial class Net{number} {{ }} }}", $"Net{number}.cs"),
        Other(number, one: 1),
    ];

    // Before and after the edit it has an attribute: when a file gets its first or loses its last one, the compiler itself takes all
    // files after it for new.
    private static SyntaxTree Other(int number, int one) =>
        GeneratedCode.Parse($"class Other{number} {{ int One => {one}; [System.Obsolete] void Two() {{ }} }}", $"Other{number}.cs");
}
