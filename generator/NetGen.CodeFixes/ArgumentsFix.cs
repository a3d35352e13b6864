using System.Collections.Generic;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes;

/// <summary>Leaves out arguments that an activation function or a cost does not take, and writes decimal commas as points.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ArgumentsFix))]
public sealed class ArgumentsFix() : NetworkFix("NETGEN006")
{
    private static readonly Regex DecimalComma = new(@"^(\s*\w+\s*\(\s*[+-]?\d*),(\d+\s*\))$", RegexOptions.CultureInvariant);

    private protected override IEnumerable<Proposal> Propose(Site site, Diagnostic diagnostic)
    {
        if (site.WithinLiteral(diagnostic) is not { } span)
        {
            yield break;
        }

        string text = site.Text.ToString(span);
        if (DecimalComma.Match(text) is { Success: true } match)
        {
            string point = $"{match.Groups[1]}.{match.Groups[2]}";
            yield return new Proposal($"Write '{point}'", "point", new TextChange(span, point));
        }

        int open = text.IndexOf('(');
        if (open > 0)
        {
            string name = text.Substring(0, open).TrimEnd();
            yield return new Proposal($"Write '{name}', without arguments", "arguments", new TextChange(span, name));
        }
    }
}
