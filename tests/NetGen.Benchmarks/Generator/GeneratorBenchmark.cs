using System;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Benchmarks.Generator;

/// <summary>What the generator costs a build, and an editor at every key.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmark
{
    private CSharpCompilation _compilation = null!;
    private CSharpCompilation _edited = null!;
    private GeneratorDriver _warm = null!;

    /// <summary>The network's layers.</summary>
    [Params("2, 4, 1", "784, 128, 10", "512, 512, 512, 10")]
    public string LayerSizes { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        SyntaxTree network = GeneratedCode.Parse($"[NetGen.Network({LayerSizes})] public partial class Net {{ }}");
        SyntaxTree other = GeneratedCode.Parse("class Other { int One => 1; }");
        _compilation = GeneratedCode.Compile([network, other]);
        _edited = _compilation.ReplaceSyntaxTree(other, GeneratedCode.Parse("class Other { int One => 2; }"));
        _warm = GeneratedCode.NewDriver().RunGenerators(_compilation);

        if (_warm.GetRunResult().Results.Single().GeneratedSources.Length != 1)
        {
            throw new InvalidOperationException("The network was not generated.");
        }
    }

    /// <summary>A build: everything from nothing.</summary>
    [Benchmark]
    public GeneratorDriver Cold() => GeneratedCode.NewDriver().RunGenerators(_compilation);

    /// <summary>An editor, after a change in another file.</summary>
    [Benchmark]
    public GeneratorDriver AfterUnrelatedEdit() => _warm.RunGenerators(_edited);
}
