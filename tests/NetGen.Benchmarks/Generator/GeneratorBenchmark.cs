using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator;

namespace NetGen.Benchmarks.Generator;

/// <summary>What the generator costs a build, and an editor at every key.</summary>
[MemoryDiagnoser]
public class GeneratorBenchmark
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    private CSharpCompilation _compilation = null!;
    private CSharpCompilation _edited = null!;
    private GeneratorDriver _warm = null!;

    /// <summary>The network's layers.</summary>
    [Params("2, 4, 1", "784, 128, 10", "512, 512, 512, 10")]
    public string LayerSizes { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        ImmutableArray<MetadataReference> references =
        [
            .. Directory.GetFiles(framework, "System*.dll").Where(IsManaged).Select(path => MetadataReference.CreateFromFile(path)),
            MetadataReference.CreateFromFile(typeof(NetworkAttribute).Assembly.Location),
        ];

        SyntaxTree network = Parse($"[NetGen.Network({LayerSizes})] public partial class Net {{ }}");
        SyntaxTree other = Parse("class Other { int One => 1; }");
        _compilation = CSharpCompilation.Create(
            "Networks", [network, other], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        _edited = _compilation.ReplaceSyntaxTree(other, Parse("class Other { int One => 2; }"));
        _warm = NewDriver().RunGenerators(_compilation);

        if (_warm.GetRunResult().Results.Single().GeneratedSources.Length != 1)
        {
            throw new InvalidOperationException("The network was not generated.");
        }
    }

    /// <summary>A build: everything from nothing.</summary>
    [Benchmark]
    public GeneratorDriver Cold() => NewDriver().RunGenerators(_compilation);

    /// <summary>An editor, after a change in another file.</summary>
    [Benchmark]
    public GeneratorDriver AfterUnrelatedEdit() => _warm.RunGenerators(_edited);

    private static CSharpGeneratorDriver NewDriver() =>
        CSharpGeneratorDriver.Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: ParseOptions);

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, ParseOptions);

    private static bool IsManaged(string path)
    {
        using FileStream stream = File.OpenRead(path);
        using System.Reflection.PortableExecutable.PEReader reader = new(stream);
        return reader.HasMetadata;
    }
}
