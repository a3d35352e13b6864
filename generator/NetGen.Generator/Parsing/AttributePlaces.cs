using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Generator.Parsing;

/// <summary>Finds the places in an attribute's source that a mistake is underlined at.</summary>
internal sealed class AttributePlaces(AttributeData attribute, CancellationToken cancellationToken)
{
    private readonly AttributeSyntax? _syntax = attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax;

    /// <summary>The attribute itself.</summary>
    public Location Whole => _syntax?.GetLocation() ?? Location.None;

    /// <summary>The n-th layer size.</summary>
    public Location LayerSize(int index)
    {
        AttributeArgumentSyntax[] sizes = _syntax?.ArgumentList?.Arguments.Where(argument => argument.NameEquals is null).ToArray() ?? [];
        return index < sizes.Length && sizes.Length > 1 ? sizes[index].GetLocation() : Whole;
    }

    /// <summary>A stretch of the string that a property is set to; the whole value where it is not a plain literal.</summary>
    public Location Within(string property, CatalogName name)
    {
        ExpressionSyntax? value = _syntax?.ArgumentList?.Arguments
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == property)?.Expression;
        if (value is null)
        {
            return Whole;
        }

        bool isPlain = value is LiteralExpressionSyntax { Token: { ValueText: var text } token } && token.Text.StartsWith("\"") && value.Span.Length == text.Length + 2;
        return isPlain && name.Text.Length > 0
            ? Location.Create(value.SyntaxTree, new TextSpan(value.SpanStart + 1 + name.Start, name.Text.Length))
            : value.GetLocation();
    }
}
