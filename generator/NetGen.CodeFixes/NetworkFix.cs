using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes;

/// <summary>A code fix as changes of a file's text, one mistake at a time or all of a kind at once.</summary>
public abstract class NetworkFix : CodeFixProvider
{
    private protected NetworkFix(params string[] ids) => FixableDiagnosticIds = ImmutableArray.Create(ids);

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => NetworkFixAll.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Site site = await FindSiteAsync(context.Document, context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            foreach (Proposal proposal in Propose(site, diagnostic))
            {
                Document mended = context.Document.WithText(site.Text.WithChanges(proposal.Changes));
                context.RegisterCodeFix(CodeAction.Create(proposal.Title, _ => Task.FromResult(mended), proposal.Key), diagnostic);
            }
        }
    }

    /// <summary>The text of a file with every mistake mended that has a proposal of a key.</summary>
    internal async Task<SourceText> MendAsync(Document document, IEnumerable<Diagnostic> diagnostics, string? key, CancellationToken cancellationToken)
    {
        Site site = await FindSiteAsync(document, cancellationToken).ConfigureAwait(false);
        return site.Text.WithChanges(WithoutOverlaps(ProposeAll(site, diagnostics, key)));
    }

    // Two mistakes may ask for the same change, or for two that cannot both be made: the second round mends the other.
    private static IEnumerable<TextChange> WithoutOverlaps(IEnumerable<TextChange> changes)
    {
        int end = 0;
        foreach (TextChange change in changes.Distinct().OrderBy(change => change.Span.Start))
        {
            if (change.Span.Start >= end)
            {
                end = change.Span.End;
                yield return change;
            }
        }
    }

    /// <summary>The ways to mend a mistake.</summary>
    private protected abstract IEnumerable<Proposal> Propose(Site site, Diagnostic diagnostic);

    /// <summary>What mends all mistakes of a file at once.</summary>
    private protected virtual IEnumerable<TextChange> ProposeAll(Site site, IEnumerable<Diagnostic> diagnostics, string? key) => diagnostics
        .SelectMany(diagnostic => Propose(site, diagnostic))
        .Where(proposal => proposal.Key == key)
        .SelectMany(proposal => proposal.Changes);

    private static async Task<Site> FindSiteAsync(Document document, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        SourceText text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return new Site(root!, text, model!, cancellationToken);
    }
}
