using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Parsing;

namespace NetGen.CodeFixes;

/// <summary>Writes a precision that there is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PrecisionFix))]
public sealed class PrecisionFix() : NetworkFix("NETGEN019")
{
    private protected override IEnumerable<Proposal> Propose(Site site, Diagnostic diagnostic)
    {
        if (diagnostic.Properties.TryGetValue(MistakeProperties.Suggestion, out string? suggestion) && suggestion is not null
            && site.Enclosing<AttributeArgumentSyntax>(diagnostic) is { } argument)
        {
            // Named as the attribute is: NetGen.Network, NetGen.Precision.
            string? qualifier = site.Attribute(diagnostic)?.Name switch
            {
                QualifiedNameSyntax qualified => $"{qualified.Left}.",
                AliasQualifiedNameSyntax aliased => $"{aliased.Alias}::",
                _ => "",
            };
            yield return new Proposal($"Write '{suggestion}'", "precision", new TextChange(argument.Expression.Span, qualifier + suggestion));
        }
    }
}
