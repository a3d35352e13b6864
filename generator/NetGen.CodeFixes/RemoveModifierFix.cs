using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes;

/// <summary>Takes away the modifier that keeps a class from being a network.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveModifierFix))]
public sealed class RemoveModifierFix() : NetworkFix("NETGEN002")
{
    private protected override IEnumerable<Proposal> Propose(Site site, Diagnostic diagnostic)
    {
        // Records, structs and interfaces are what they are on purpose. `file` by its text: older compilers do not know it.
        if (site.Enclosing<ClassDeclarationSyntax>(diagnostic) is { } type)
        {
            SyntaxToken[] wrong = [.. type.Modifiers.Where(modifier => modifier.Text is "static" or "abstract" or "file")];
            if (wrong.Length > 0)
            {
                yield return new Proposal(
                    $"Remove '{string.Join(" ", wrong.Select(modifier => modifier.Text))}'",
                    "modifier",
                    [.. wrong.Select(modifier => new TextChange(TextSpan.FromBounds(modifier.SpanStart, modifier.GetNextToken().SpanStart), ""))]);
            }
        }
    }
}
