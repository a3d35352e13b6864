using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NetGen.CodeFixes;
using NetGen.Generator.Tests.Harness;
using Xunit;

namespace NetGen.Generator.Tests.Fixes;

/// <summary>Does what an editor does: asks the analyzer what is wrong, the fixes what can be done about it, and applies one.</summary>
internal static class FixHarness
{
    private static readonly NetworkFix[] Fixes =
    [
        new ActivationCountFix(), new AddActivationFix(), new AddPartialFix(), new ArgumentsFix(), new NearestNameFix(), new OutputFix(),
        new PrecisionFix(), new RemoveModifierFix(), new RemoveSecondAttributeFix(),
    ];

    /// <summary>The titles of all fixes that are offered, in the order of their mistakes.</summary>
    public static async Task<string[]> TitlesAsync(string source)
    {
        using AdhocWorkspace workspace = new();
        Document document = Open(workspace, source).Single();
        return [.. (await OffersAsync(document)).Select(offer => offer.Action.Title)];
    }

    /// <summary>The source after the first fix with a title is applied.</summary>
    public static async Task<string> ApplyAsync(string source, string title)
    {
        using AdhocWorkspace workspace = new();
        Document document = Open(workspace, source).Single();
        Offer[] offers = [.. await OffersAsync(document)];
        Offer? offer = offers.FirstOrDefault(candidate => candidate.Action.Title == title);
        Assert.True(offer is not null, $"'{title}' is not offered, but {string.Join(", ", offers.Select(candidate => $"'{candidate.Action.Title}'"))}.");
        Solution solution = await SolutionAsync(offer.Action);
        return (await solution.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }

    /// <summary>The sources after a fix is applied to all of its kind, in a scope around the first mistake.</summary>
    public static async Task<string[]> ApplyAllAsync(FixAllScope scope, string title, params string[] sources)
    {
        using AdhocWorkspace workspace = new();
        Document[] documents = [.. Open(workspace, sources)];
        Offer offer = (await OffersAsync(documents[0])).First(candidate => candidate.Action.Title == title);
        FixAllProvider provider = offer.Fix.GetFixAllProvider();
        Assert.Contains(scope, provider.GetSupportedFixAllScopes());
        FixAllContext context = new(
            documents[0], offer.Fix, scope, offer.Action.EquivalenceKey!, offer.Fix.FixableDiagnosticIds, new Diagnostics(), CancellationToken.None);
        Solution solution = await SolutionAsync((await provider.GetFixAsync(context))!);
        string[] mended = new string[sources.Length];
        for (int i = 0; i < mended.Length; i++)
        {
            mended[i] = (await solution.GetDocument(documents[i].Id)!.GetTextAsync()).ToString();
        }

        return mended;
    }

    private static IEnumerable<Document> Open(AdhocWorkspace workspace, params string[] sources)
    {
        CompilationSettings settings = CompilationSettings.Modern;
        ProjectInfo info = ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            settings.AssemblyName,
            settings.AssemblyName,
            LanguageNames.CSharp,
            compilationOptions: settings.CompilationOptions,
            parseOptions: settings.ParseOptions,
            metadataReferences: References.For(settings.Platform));
        ProjectId project = workspace.AddProject(info).Id;
        DocumentId[] ids = [.. sources.Select((source, index) => workspace.AddDocument(project, $"Source{index}.cs", SourceText.From(source)).Id)];
        return ids.Select(id => workspace.CurrentSolution.GetDocument(id)!);
    }

    private static async Task<IEnumerable<Offer>> OffersAsync(Document document)
    {
        List<Offer> offers = [];
        foreach (Diagnostic diagnostic in await MistakesAsync(document))
        {
            foreach (NetworkFix fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                CodeFixContext context = new(document, diagnostic, (action, _) => offers.Add(new Offer(fix, action)), CancellationToken.None);
                await fix.RegisterCodeFixesAsync(context);
            }
        }

        return offers;
    }

    private static async Task<Solution> SolutionAsync(CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        return Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution;
    }

    private static async Task<IEnumerable<Diagnostic>> MistakesAsync(Document document)
    {
        SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;
        return (await MistakesAsync(document.Project)).Where(diagnostic => diagnostic.Location.SourceTree == tree);
    }

    private static async Task<IEnumerable<Diagnostic>> MistakesAsync(Project project)
    {
        Compilation compilation = (await project.GetCompilationAsync())!;
        ImmutableArray<Diagnostic> diagnostics = await compilation.WithAnalyzers([new NetworkAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        return diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start);
    }

    private sealed record Offer(NetworkFix Fix, CodeAction Action);

    private sealed class Diagnostics : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => MistakesAsync(document);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => MistakesAsync(project);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
