using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NetGen.CodeFixes;

/// <summary>
/// Mends a document, a project or a solution. The compiler platform's own provider merges texts and drops what meets at one
/// place, such as two methods for one class; here each file is mended once, by all that is known of it.
/// </summary>
internal sealed class NetworkFixAll : FixAllProvider
{
    public static NetworkFixAll Instance { get; } = new();

    /// <inheritdoc/>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() =>
        [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    /// <inheritdoc/>
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        "Mend every network",
        cancellationToken => MendAsync(fixAllContext, cancellationToken),
        fixAllContext.CodeActionEquivalenceKey));

    private static async Task<Solution> MendAsync(FixAllContext context, CancellationToken cancellationToken)
    {
        var fix = (NetworkFix)context.CodeFixProvider;
        Solution solution = context.Solution;
        foreach (Document document in Documents(context))
        {
            IEnumerable<Diagnostic> diagnostics = await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            if (diagnostics.Any())
            {
                solution = solution.WithDocumentText(
                    document.Id,
                    await fix.MendAsync(document, diagnostics, context.CodeActionEquivalenceKey, cancellationToken).ConfigureAwait(false));
            }
        }

        return solution;
    }

    private static IEnumerable<Document> Documents(FixAllContext context) => context.Scope switch
    {
        FixAllScope.Document => context.Document is { } document ? [document] : [],
        FixAllScope.Project => context.Project.Documents,
        _ => context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp).SelectMany(project => project.Documents),
    };
}
