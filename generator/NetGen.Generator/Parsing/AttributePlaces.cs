using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NetGen.Generator.Parsing;

/// <summary>Finds the places in an attribute's source that a mistake is underlined at.</summary>
internal sealed class AttributePlaces(AttributeData attribute, Compilation compilation, CancellationToken cancellationToken)
{
    private readonly AttributeSyntax? _syntax = attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax;

    /// <summary>The attribute itself.</summary>
    public Location Whole => _syntax?.GetLocation() ?? Location.None;

    /// <summary>The identifier of the type that the attribute stands on.</summary>
    public Location? TypeIdentifier => _syntax?.Parent?.Parent switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.GetLocation(),
        DelegateDeclarationSyntax type => type.Identifier.GetLocation(),
        _ => null,
    };

    /// <summary>The expressions of the layer sizes, as arguments or in an array.</summary>
    public IReadOnlyList<ExpressionSyntax> LayerSizes
    {
        get
        {
            ExpressionSyntax[] arguments = _syntax?.ArgumentList?.Arguments
                .Where(argument => argument.NameEquals is null)
                .Select(argument => argument.Expression)
                .ToArray() ?? [];
            return arguments.Length != 1 ? arguments : arguments[0] switch
            {
                ArrayCreationExpressionSyntax { Initializer: { } elements } => elements.Expressions,
                ImplicitArrayCreationExpressionSyntax { Initializer: var elements } => elements.Expressions,
                _ => arguments,
            };
        }
    }

    /// <summary>The n-th layer size.</summary>
    public Location LayerSize(int index) => LayerSizes is { } sizes && index < sizes.Count ? PlaceOf(sizes[index]) : Whole;

    /// <summary>An expression of the attribute; the whole attribute where the expression is yet to be typed.</summary>
    public Location PlaceOf(ExpressionSyntax expression) => expression.Span.IsEmpty ? Whole : expression.GetLocation();

    /// <summary>The value of an expression of the attribute; null where it is no constant, or a constant null.</summary>
    public object? Constant(ExpressionSyntax expression) =>
        compilation.GetSemanticModel(expression.SyntaxTree).GetConstantValue(expression, cancellationToken) is { HasValue: true, Value: var value } ? value : null;

    /// <summary>The value that a property is set to, where it is set.</summary>
    public Location? Value(string property) => ValueOf(property) is { } value ? PlaceOf(value) : null;

    /// <summary>A stretch of the string that a property is set to; the whole value where that is not known so exactly.</summary>
    public Location Within(string property, CatalogName name)
    {
        if (ValueOf(property) is not { } value)
        {
            return Whole;
        }

        var text = new ConstantText(compilation.GetSemanticModel(value.SyntaxTree), cancellationToken);
        return name.Text.Length > 0 && text.Places(value) is { } places && name.Start + name.Text.Length <= places.Count
            ? Location.Create(value.SyntaxTree, TextSpan.FromBounds(places[name.Start].Start, places[name.Start + name.Text.Length - 1].End))
            : PlaceOf(value);
    }

    private ExpressionSyntax? ValueOf(string property) => _syntax?.ArgumentList?.Arguments
        .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == property)?.Expression;
}
