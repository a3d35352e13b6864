using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes;

/// <summary>The members of a class as they are written, and how to write more.</summary>
internal sealed class ClassBody(Site site, TypeDeclarationSyntax type)
{
    /// <summary>The change that puts members, a line each, after those there are; null where the class is not finished.</summary>
    public TextChange? Append(IReadOnlyList<string> members)
    {
        string outer = Indentation(type.Keyword.SpanStart);
        string inner = MemberIndentation(outer);
        string end = site.LineEnd;
        string lines = string.Join(end, members.Select(member => $"{inner}{member}{end}"));
        string block = $"{end}{outer}{{{end}{lines}{outer}}}";

        // `class Net;`, which has no braces at all.
        if (type.SemicolonToken.IsKind(SyntaxKind.SemicolonToken) && !type.OpenBraceToken.IsKind(SyntaxKind.OpenBraceToken))
        {
            return new TextChange(type.SemicolonToken.Span, block);
        }

        if (type.OpenBraceToken.IsMissing || type.CloseBraceToken.IsMissing)
        {
            return null;
        }

        int open = type.OpenBraceToken.SpanStart;
        int close = type.CloseBraceToken.SpanStart;
        string between = site.Text.ToString(TextSpan.FromBounds(open + 1, close));
        if (string.IsNullOrWhiteSpace(between) && !between.Contains("\n"))
        {
            return new TextChange(TextSpan.FromBounds(type.OpenBraceToken.GetPreviousToken().Span.End, close + 1), block);
        }

        string blank = type.Members.Count > 0 ? end : "";
        TextLine line = site.Text.Lines.GetLineFromPosition(close);
        bool startsLine = Indentation(close).Length == close - line.Start;
        return startsLine
            ? new TextChange(new TextSpan(line.Start, 0), blank + lines)
            : new TextChange(new TextSpan(close, 0), blank + end + lines + outer);
    }

    /// <summary>The shortest name of a type that means it within the class.</summary>
    public string NameOf(string space, string name)
    {
        int place = type.OpenBraceToken.IsKind(SyntaxKind.OpenBraceToken) ? type.OpenBraceToken.Span.End : type.Keyword.SpanStart;
        if (Find(name) is { } found && found.ToDisplayString() == $"{space}.{name}")
        {
            return name;
        }

        return Find(space) is INamespaceSymbol { ContainingNamespace.IsGlobalNamespace: true } ? $"{space}.{name}" : $"global::{space}.{name}";

        ISymbol? Find(string simple)
        {
            ISymbol[] symbols = [.. site.Model.LookupNamespacesAndTypes(place, name: simple)];
            return symbols.Length == 1 ? symbols[0] : null;
        }
    }

    private string MemberIndentation(string outer)
    {
        if (type.Members.FirstOrDefault() is { } member)
        {
            TextLine line = site.Text.Lines.GetLineFromPosition(member.SpanStart);
            string indentation = Indentation(member.SpanStart);
            if (member.SpanStart == line.Start + indentation.Length)
            {
                return indentation;
            }
        }

        return outer + (outer.Contains("\t") ? "\t" : "    ");
    }

    private string Indentation(int position)
    {
        string line = site.Text.Lines.GetLineFromPosition(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }
}
