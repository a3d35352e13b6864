using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Generator.Parsing;

/// <summary>
/// Finds out where each character of a constant string stands in the source, through literals, concatenations and
/// interpolations. What comes from a constant stands where that is mentioned.
/// </summary>
internal sealed class ConstantText(SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>As many places as the string has characters; null where the expression is no constant string.</summary>
    public IReadOnlyList<TextSpan>? Places(ExpressionSyntax expression)
    {
        var places = new List<TextSpan>();
        return Add(expression, places) && Constant(expression) is string value && value.Length == places.Count ? places : null;
    }

    private bool Add(ExpressionSyntax expression, List<TextSpan> places)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax inner:
                return Add(inner.Expression, places);
            case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                return Add(sum.Left, places) && Add(sum.Right, places);
            case LiteralExpressionSyntax { Token: { Value: string value } token }:
                places.AddRange(LiteralText.Places(token.Text, token.SpanStart, value));
                return true;
            case InterpolatedStringExpressionSyntax text:
                return text.Contents.All(content => Add(content, text.StringStartToken.Text, places));
            default:
                string? constant = Constant(expression)?.ToString();
                places.AddRange(Enumerable.Repeat(expression.Span, constant?.Length ?? 0));
                return constant is not null;
        }
    }

    private bool Add(InterpolatedStringContentSyntax content, string opening, List<TextSpan> places)
    {
        if (content is InterpolationSyntax hole)
        {
            return Add(hole.Expression, places);
        }

        SyntaxToken token = ((InterpolatedStringTextSyntax)content).TextToken;
        places.AddRange(LiteralText.InterpolatedPlaces(opening, token.Text, token.SpanStart));
        return true;
    }

    private object? Constant(ExpressionSyntax expression) => model.GetConstantValue(expression, cancellationToken) is { HasValue: true, Value: var value } ? value : null;
}
