using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Runtimes.Tests.Compilers;

/// <summary>
/// Compiles as Unity does: C# 9 without unsafe code, with whatever generators and analyzers the DLLs have. Only types that all contexts
/// share go in and out: the tests call it by reflection.
/// </summary>
internal static class UnityRun
{
    /// <summary>Compiles a program.</summary>
    /// <param name="source">Its only file.</param>
    /// <param name="additionalFiles">The additional files.</param>
    /// <param name="references">The files of what it references.</param>
    /// <param name="analyzers">The files of generators and analyzers.</param>
    /// <param name="assembly">Where to write the program.</param>
    /// <returns>Warnings and errors, and what went wrong with the DLLs.</returns>
    public static string[] Compile(string source, string[] additionalFiles, string[] references, string[] analyzers, string assembly)
    {
        CSharpParseOptions language = new(LanguageVersion.CSharp9);
        CSharpCompilation compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(assembly),
            [CSharpSyntaxTree.ParseText(source, language)],
            references.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, optimizationLevel: OptimizationLevel.Release));
        ImmutableArray<AdditionalText> texts = [.. additionalFiles.Select(path => new FileText(path))];
        ImmutableArray<string>.Builder messages = ImmutableArray.CreateBuilder<string>();
        AnalyzerFileReference[] files = [.. analyzers.Select(path => new AnalyzerFileReference(path, new Loader()))];
        foreach (AnalyzerFileReference file in files)
        {
            file.AnalyzerLoadFailed += (_, failure) => messages.Add($"{file.Display}: {failure.Message}");
        }

        CSharpGeneratorDriver
            .Create(files.SelectMany(file => file.GetGenerators(LanguageNames.CSharp)), texts, language)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out ImmutableArray<Diagnostic> diagnostics);
        ImmutableArray<Diagnostic> all = generated
            .WithAnalyzers([.. files.SelectMany(file => file.GetAnalyzers(LanguageNames.CSharp))], new AnalyzerOptions(texts))
            .GetAllDiagnosticsAsync().GetAwaiter().GetResult();
        messages.AddRange(diagnostics
            .Concat(all)
            .Concat(generated.Emit(assembly).Diagnostics)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => diagnostic.ToString()));
        return [.. messages];
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
            // The compiler's own are all there is.
        }

        // Beside the compiler that asks.
        public Assembly LoadFromPath(string fullPath) =>
            System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(typeof(UnityRun).Assembly)!.LoadFromAssemblyPath(fullPath);
    }

    private sealed class FileText(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(path));
    }
}
