using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Parsing;

namespace NetGen.CodeFixes;

/// <summary>What is written in an attribute, and how to change it.</summary>
internal sealed class AttributeSource(AttributeSyntax attribute)
{
    private IEnumerable<AttributeArgumentSyntax> Arguments => attribute.ArgumentList?.Arguments ?? Enumerable.Empty<AttributeArgumentSyntax>();

    /// <summary>L, where the layer sizes are written one by one.</summary>
    public int? LayerCount
    {
        get
        {
            ExpressionSyntax[] sizes = [.. Arguments.Where(argument => argument.NameEquals is null).Select(argument => argument.Expression)];
            int count = sizes.FirstOrDefault() switch
            {
                ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions.Count,
                ImplicitArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions.Count,
                _ => sizes.Length,
            };
            return count > 1 ? count - 1 : null;
        }
    }

    /// <summary>Whether a property is given.</summary>
    public bool Has(string property) => Argument(property) is not null;

    /// <summary>
    /// The names in a property, and where in the file its text starts; null where it is not given or not as a plain literal.
    /// </summary>
    public (IReadOnlyList<CatalogName> Names, TextSpan Span)? Names(string property)
    {
        if (Argument(property)?.Expression is LiteralExpressionSyntax literal && literal.Token is { } token && token.IsKind(SyntaxKind.StringLiteralToken))
        {
            // Neither escapes nor a verbatim or raw string: what is written is what is meant.
            bool isPlain = token.Text == $"\"{token.ValueText}\"";
            return isPlain ? (CatalogName.Split(token.ValueText), new TextSpan(token.SpanStart + 1, token.ValueText.Length)) : null;
        }

        return null;
    }

    /// <summary>The change that gives the output layer an activation function; null where none can be told.</summary>
    public TextChange? ChangeOutput(string activation)
    {
        if (Names("Activations") is ({ Count: > 0 } names, var span))
        {
            CatalogName last = names[names.Count - 1];
            return new TextChange(new TextSpan(span.Start + last.Start, last.Text.Length), activation);
        }

        return !Has("Activations") && LayerCount is { } layers
            ? Add("Activations", string.Join(",", Enumerable.Repeat("tanh", layers - 1).Append(activation)))
            : null;
    }

    /// <summary>The change that gives the network a cost; null where none can be told.</summary>
    public TextChange? ChangeCost(string cost)
    {
        if (Names("Cost") is var (_, span))
        {
            return new TextChange(span, cost);
        }

        return Has("Cost") ? null : Add("Cost", cost);
    }

    private TextChange? Add(string property, string value)
    {
        if (attribute.ArgumentList is not { Arguments.Count: > 0, CloseParenToken: { IsMissing: false } } list)
        {
            return null;
        }

        return new TextChange(new TextSpan(list.Arguments.Last().Span.End, 0), $", {property} = \"{value}\"");
    }

    private AttributeArgumentSyntax? Argument(string property) => Arguments.FirstOrDefault(argument =>
        string.Equals(argument.NameEquals?.Name.Identifier.ValueText, property, StringComparison.Ordinal));
}
