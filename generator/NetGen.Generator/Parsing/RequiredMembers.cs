using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Parsing;

/// <summary>Finds members that whoever makes an instance must set (C# 11), which the compiler's interface of 4.3 cannot tell.</summary>
internal static class RequiredMembers
{
    private const string Attribute = "RequiredMemberAttribute";

    /// <summary>Whether the class has one, or inherits one.</summary>
    public static bool Has(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        for (INamedTypeSymbol? ancestor = type; ancestor is { SpecialType: not SpecialType.System_Object }; ancestor = ancestor.BaseType)
        {
            if (ancestor.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == Attribute) || ancestor.GetMembers().Any(IsRequired))
            {
                return true;
            }
        }

        return false;

        // A field's syntax is its name, within the declaration.
        bool IsRequired(ISymbol member) => member is IPropertySymbol or IFieldSymbol && member.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax(cancellationToken).FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } declaration
            && declaration.Modifiers.Any(modifier => modifier.Text == "required"));
    }
}
