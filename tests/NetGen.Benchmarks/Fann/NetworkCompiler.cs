using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator;

namespace NetGen.Benchmarks.Fann;

/// <summary>Makes networks of sizes that are known only now: what a build does with an attribute, done in memory.</summary>
internal static class NetworkCompiler
{
    /// <summary>Compiles a network and tells how to create one from a seed.</summary>
    /// <param name="layerSizes">S_0, S_1 … S_L.</param>
    /// <param name="activations">One name for each layer but the first.</param>
    /// <param name="cost">The cost's name.</param>
    /// <exception cref="InvalidOperationException">There is no such network.</exception>
    public static Func<int, INetwork<float>> Compile(int[] layerSizes, string activations, string cost)
    {
        string source = $$"""
            [NetGen.Network({{string.Join(", ", layerSizes)}}, Activations = "{{activations}}", Cost = "{{cost}}")]
            public partial class Net { }
            """;
        CSharpParseOptions parseOptions = new(LanguageVersion.Latest);
        CSharpCompilation compilation = CSharpCompilation.Create(
            $"Network{Guid.NewGuid():N}",
            [CSharpSyntaxTree.ParseText(source, parseOptions)],
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true));
        CSharpGeneratorDriver
            .Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: parseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);

        using MemoryStream assembly = new();
        if (generated.Emit(assembly) is { Success: false, Diagnostics: var diagnostics })
        {
            throw new InvalidOperationException(string.Join("\n", diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        }

        Type type = Assembly.Load(assembly.ToArray()).GetType("Net", throwOnError: true)!;
        return seed => (INetwork<float>)Activator.CreateInstance(type, seed)!;
    }

    private static ImmutableArray<MetadataReference> References()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return
        [
            .. Directory.GetFiles(framework, "System*.dll").Where(IsManaged).Select(path => MetadataReference.CreateFromFile(path)),
            MetadataReference.CreateFromFile(typeof(NetworkAttribute).Assembly.Location),
        ];
    }

    private static bool IsManaged(string path)
    {
        using FileStream stream = File.OpenRead(path);
        using PEReader reader = new(stream);
        return reader.HasMetadata;
    }
}
