using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Runtimes.Tests.Compilers;

/// <summary>
/// Compiles with whatever compiler its load context has. Only types that all contexts share go in and out: the tests call it by
/// reflection.
/// </summary>
internal static class CompilerRun
{
    // References to one assembly in two versions, which every project has: builds leave these warnings out, too.
    private static readonly Dictionary<string, ReportDiagnostic> Unified = new()
    {
        ["CS1701"] = ReportDiagnostic.Suppress,
        ["CS1702"] = ReportDiagnostic.Suppress,
    };

    /// <summary>Compiles sources and what the generator makes of it.</summary>
    /// <param name="sources">The sources.</param>
    /// <param name="language">The version of the language, as the compiler's option has it.</param>
    /// <param name="references">The files of what it references.</param>
    /// <param name="library">The image of the library.</param>
    /// <param name="generator">The generator's type.</param>
    /// <returns>The image.</returns>
    /// <exception cref="InvalidOperationException">The compiler or the generator has something to say.</exception>
    public static byte[] Compile(string[] sources, string language, string[] references, byte[] library, Type generator)
    {
        if (!LanguageVersionFacts.TryParse(language, out LanguageVersion version))
        {
            throw new ArgumentException($"The compiler does not know C# {language}.", nameof(language));
        }

        CSharpParseOptions parsing = new(version);
        var compilation = CSharpCompilation.Create(
            "Program",
            sources.Select(source => CSharpSyntaxTree.ParseText(source, parsing)),
            [.. references.Select(file => MetadataReference.CreateFromFile(file)), MetadataReference.CreateFromImage(library)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, specificDiagnosticOptions: Unified));
        GeneratorDriver driver = CSharpGeneratorDriver.Create([((IIncrementalGenerator)Activator.CreateInstance(generator)!).AsSourceGenerator()], parseOptions: parsing);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out ImmutableArray<Diagnostic> diagnostics);

        using MemoryStream image = new();
        Diagnostic[] all = [.. diagnostics, .. output.Emit(image).Diagnostics];
        return all.Any(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            ? throw new InvalidOperationException(string.Join('\n', all.Select(diagnostic => diagnostic.ToString())))
            : image.ToArray();
    }
}
