using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes;

/// <summary>Takes away every attribute of a class but the first.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveSecondAttributeFix))]
public sealed class RemoveSecondAttributeFix() : NetworkFix("NETGEN013")
{
    private protected override IEnumerable<Proposal> Propose(Site site, Diagnostic diagnostic)
    {
        if (site.Attribute(diagnostic) is { Parent: AttributeListSyntax list } attribute)
        {
            yield return new Proposal("Remove this attribute", "second", new TextChange(Removed(site, list, attribute), ""));
        }
    }

    private static TextSpan Removed(Site site, AttributeListSyntax list, AttributeSyntax attribute)
    {
        if (list.Attributes.Count > 1)
        {
            // With the comma before it, or after it where it is the first.
            int index = list.Attributes.IndexOf(attribute);
            return index > 0
                ? TextSpan.FromBounds(list.Attributes.GetSeparator(index - 1).SpanStart, attribute.Span.End)
                : TextSpan.FromBounds(attribute.SpanStart, list.Attributes[1].SpanStart);
        }

        // With its line, where it stands alone.
        TextLine line = site.Text.Lines.GetLineFromPosition(list.SpanStart);
        bool isAlone = site.Text.ToString(line.Span).Trim() == list.ToString();
        return isAlone ? line.SpanIncludingLineBreak : TextSpan.FromBounds(list.SpanStart, list.GetLastToken().GetNextToken().SpanStart);
    }
}
