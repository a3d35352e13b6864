using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator.Tests.Harness;

namespace NetGen.Generator.Tests.Mistakes;

/// <summary>Runs the analyzer, with the generator or without.</summary>
internal static class Analysis
{
    /// <summary>What the analyzer says of a source that no generator has seen.</summary>
    public static Task<ImmutableArray<Diagnostic>> OfSourceAsync(string source, CompilationSettings? settings = null) =>
        OfAsync(GeneratorHarness.Compile([source], settings ?? CompilationSettings.Modern));

    /// <summary>What the analyzer says of a compilation.</summary>
    public static async Task<ImmutableArray<Diagnostic>> OfAsync(Compilation compilation)
    {
        CompilationWithAnalyzers analyzed = compilation.WithAnalyzers(
            [new NetworkAnalyzer()],
            new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), OnException, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> diagnostics = await analyzed.GetAnalyzerDiagnosticsAsync();
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    /// <summary>The compilation with an .editorconfig that says one thing about one diagnostic.</summary>
    public static CSharpCompilation Configure(CSharpCompilation compilation, string id, string severity)
    {
        AnalyzerConfig config = AnalyzerConfig.Parse($"root = true\n[*.cs]\ndotnet_diagnostic.{id}.severity = {severity}\n", "/.editorconfig");
        AnalyzerConfigSet set = AnalyzerConfigSet.Create(ImmutableArray.Create(config));
        return compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new Configuration(set)));
    }

    private static void OnException(System.Exception exception, DiagnosticAnalyzer analyzer, Diagnostic diagnostic) =>
        throw new System.InvalidOperationException($"The analyzer threw: {exception}", exception);

    /// <summary>What the compiler asks of the .editorconfig files.</summary>
    private sealed class Configuration(AnalyzerConfigSet set) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            set.GetOptionsForSourcePath("/" + tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Default;
            return false;
        }
    }
}
