using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.CodeFixes;

/// <summary>The file that a mistake is in.</summary>
internal sealed class Site(SyntaxNode root, SourceText text, SemanticModel model, CancellationToken cancellationToken)
{
    public SyntaxNode Root { get; } = root;

    public SourceText Text { get; } = text;

    public SemanticModel Model { get; } = model;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>How lines end here.</summary>
    public string LineEnd
    {
        get
        {
            TextLine first = Text.Lines[0];
            string end = Text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak));
            return end.Length > 0 ? end : "\n";
        }
    }

    /// <summary>The attribute around a place.</summary>
    public AttributeSyntax? Attribute(Diagnostic diagnostic) => Enclosing<AttributeSyntax>(diagnostic);

    /// <summary>The class whose attribute a place is in.</summary>
    public TypeDeclarationSyntax? Class(Diagnostic diagnostic) => Enclosing<TypeDeclarationSyntax>(diagnostic);

    /// <summary>The innermost node of a kind around a place.</summary>
    public T? Enclosing<T>(Diagnostic diagnostic)
        where T : SyntaxNode =>
        Root.FindToken(diagnostic.Location.SourceSpan.Start).Parent?.AncestorsAndSelf().OfType<T>().FirstOrDefault();

    /// <summary>
    /// The stretch of a string literal that a mistake is underlined at; null where the text is not written there: it comes from
    /// a constant elsewhere, or is written with escapes.
    /// </summary>
    public TextSpan? WithinLiteral(Diagnostic diagnostic)
    {
        TextSpan span = diagnostic.Location.SourceSpan;
        SyntaxToken token = Root.FindToken(span.Start);
        return token.IsKind(SyntaxKind.StringLiteralToken) && token.SpanStart < span.Start && span.End < token.Span.End ? span : null;
    }

    /// <summary>The same, for a name that the stretch starts with.</summary>
    public TextSpan? WithinLiteral(Diagnostic diagnostic, string name) =>
        WithinLiteral(diagnostic) is { } span && Text.ToString(span).StartsWith(name, StringComparison.Ordinal)
            ? new TextSpan(span.Start, name.Length)
            : null;
}
