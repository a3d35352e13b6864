using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes;

/// <summary>Declares the class, or a type around it, partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddPartialFix))]
public sealed class AddPartialFix() : NetworkFix("NETGEN001")
{
    private protected override IEnumerable<Proposal> Propose(Site site, Diagnostic diagnostic)
    {
        if (site.Class(diagnostic) is { } type)
        {
            // It is always the last of the modifiers.
            yield return new Proposal(
                $"Declare '{type.Identifier.ValueText}' partial",
                "partial",
                new TextChange(new TextSpan(type.Keyword.SpanStart, 0), "partial "));
        }
    }
}
