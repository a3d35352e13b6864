using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Xunit;

namespace NetGen.Generator.Tests.Formalism;

/// <summary>Generates and compiles networks in memory, any number of them in one compilation.</summary>
internal static class NetworkCompiler
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(NetworkAttribute).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Compiles networks and classes that go with them.</summary>
    public static CompiledNetworks Compile(IEnumerable<string> sources, CompilationTarget target)
    {
        CSharpParseOptions parse = new(target == CompilationTarget.Plain ? LanguageVersion.CSharp9 : LanguageVersion.Latest, DocumentationMode.None);
        CSharpCompilation compilation = CSharpCompilation.Create(
            $"Networks{Guid.NewGuid():N}",
            sources.Select(source => CSharpSyntaxTree.ParseText(source, parse)),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));

        CSharpGeneratorDriver
            .Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: parse)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out ImmutableArray<Diagnostic> diagnostics);
        Assert.Empty(diagnostics);

        using MemoryStream image = new();
        EmitResult result = generated.Emit(image);
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Take(20));
        image.Position = 0;
        Assembly assembly = new AssemblyLoadContext(compilation.AssemblyName).LoadFromStream(image);
        return new CompiledNetworks(assembly);
    }
}
