using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Parsing;

namespace NetGen.CodeFixes;

/// <summary>Writes the activation function or cost that was probably meant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NearestNameFix))]
public sealed class NearestNameFix() : NetworkFix("NETGEN005", "NETGEN007", "NETGEN009")
{
    private protected override IEnumerable<Proposal> Propose(Site site, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(MistakeProperties.Suggestion, out string? suggestion) || suggestion is null)
        {
            yield break;
        }

        TextSpan? place = diagnostic.Properties.TryGetValue(MistakeProperties.Name, out string? name) && name is not null
            ? site.WithinLiteral(diagnostic, name)
            : site.WithinLiteral(diagnostic);
        if (place is { } span)
        {
            yield return new Proposal($"Write '{suggestion}'", "nearest", new TextChange(span, suggestion));
        }
    }
}
