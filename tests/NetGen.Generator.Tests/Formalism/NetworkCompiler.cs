using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using NetGen.Generator.Tests.Harness;
using NetGen.Tests.Formalism;
using Xunit;

namespace NetGen.Generator.Tests.Formalism;

/// <summary>Generates and compiles networks in memory, any number of them in one compilation.</summary>
internal static class NetworkCompiler
{
    /// <summary>Compiles networks and classes that go with them.</summary>
    public static CompiledNetworks Compile(IEnumerable<string> sources, CompilationTarget target)
    {
        CSharpParseOptions parse = new(target == CompilationTarget.Vector ? LanguageVersion.Latest : LanguageVersion.CSharp9, DocumentationMode.None);
        CSharpCompilation compilation = CSharpCompilation.Create(
            $"Networks{Guid.NewGuid():N}",
            sources.Select(source => CSharpSyntaxTree.ParseText(source, parse)),
            References.For(target == CompilationTarget.Standard ? TargetPlatform.Standard : TargetPlatform.Modern),
            // Where unsafe code is allowed, the kernels' memory on the stack is not zeroed: nothing may depend on its being so.
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                allowUnsafe: target == CompilationTarget.Vector));

        CSharpGeneratorDriver
            .Create([new NetworkGenerator().AsSourceGenerator()], parseOptions: parse)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out ImmutableArray<Diagnostic> diagnostics);
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

        using MemoryStream image = new();
        EmitResult result = generated.Emit(image);
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Take(20));
        image.Position = 0;
        return Load(image, target);
    }

    private static CompiledNetworks Load(MemoryStream image, CompilationTarget target)
    {
        if (target == CompilationTarget.Standard)
        {
            StandardContext context = new();
            return new CompiledNetworks(context.Load(image), context.Drive);
        }

        return new CompiledNetworks(new AssemblyLoadContext("Networks").LoadFromStream(image), NetworkDriver.Of);
    }
}
