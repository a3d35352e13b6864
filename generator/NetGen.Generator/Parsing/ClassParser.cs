using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>Reads where the class stands and how its parts are declared.</summary>
internal static class ClassParser
{
    public static ClassModel Parse(INamedTypeSymbol type, ImmutableArray<Mistake>.Builder mistakes, bool isFrozen, CancellationToken cancellationToken)
    {
        string? kind = type switch
        {
            { IsRecord: true } => "a record",
            { IsStatic: true } when !isFrozen => "static",
            { IsAbstract: true } => "abstract",
            _ => null,
        };
        if (kind is not null)
        {
            mistakes.Add(new Mistake(Mistakes.UnsupportedClass, Place(type), type.Name, kind));
        }

        var containing = new List<string>();
        var typeParameters = new List<string>();
        for (INamedTypeSymbol? part = type; part is not null; part = part.ContainingType)
        {
            if (!IsPartial(part, cancellationToken))
            {
                mistakes.Add(new Mistake(Mistakes.NotPartial, Place(part), part.Name, type.Name));
            }

            typeParameters.AddRange(part.TypeParameters.Select(parameter => parameter.Name));
            containing.Insert(0, $"partial {Keyword(part)} {Identifier(part.Name)}{TypeParameters(part)}");
        }

        string declaration = containing[containing.Count - 1];
        containing.RemoveAt(containing.Count - 1);
        string containingNamespace = string.Join(".", Namespaces(type).Select(Identifier));
        return new ClassModel(containingNamespace, new(containing), declaration, Identifier(type.Name), new(typeParameters), HintName(type));
    }

    private static Stack<string> Namespaces(INamedTypeSymbol type)
    {
        var names = new Stack<string>();
        for (INamespaceSymbol space = type.ContainingNamespace; !space.IsGlobalNamespace; space = space.ContainingNamespace)
        {
            names.Push(space.Name);
        }

        return names;
    }

    private static Location Place(INamedTypeSymbol type) => type.Locations.FirstOrDefault(place => place.IsInSource) ?? Location.None;

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellationToken) => type.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax(cancellationToken))
        .OfType<TypeDeclarationSyntax>()
        .Any(declaration => declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Struct, IsRecord: true } => "record struct",
        { TypeKind: TypeKind.Struct } => "struct",
        { TypeKind: TypeKind.Interface } => "interface",
        { IsRecord: true } => "record",
        _ => "class",
    };

    private static string TypeParameters(INamedTypeSymbol type) => type.TypeParameters.IsEmpty
        ? ""
        : $"<{string.Join(", ", type.TypeParameters.Select(parameter => Identifier(parameter.Name)))}>";

    private static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    // File names are compared without regard to case on some systems: twins that differ in case alone need different names.
    private static string HintName(INamedTypeSymbol type)
    {
        string name = MetadataName(type);
        uint hash = 2166136261;
        foreach (char letter in name)
        {
            hash = unchecked((hash ^ letter) * 16777619);
        }

        string suffix = name.Any(char.IsUpper) && HasTwin(type) ? $".{hash:x8}" : "";
        return name.Replace('`', '_') + suffix;
    }

    private static bool HasTwin(INamedTypeSymbol type)
    {
        for (INamespaceOrTypeSymbol symbol = type; symbol is not INamespaceSymbol { IsGlobalNamespace: true }; symbol = Container(symbol))
        {
            if (Container(symbol).GetMembers().Any(twin => twin is INamespaceOrTypeSymbol
                && twin.MetadataName != symbol.MetadataName
                && string.Equals(twin.MetadataName, symbol.MetadataName, System.StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    private static INamespaceOrTypeSymbol Container(INamespaceOrTypeSymbol symbol) =>
        (INamespaceOrTypeSymbol?)symbol.ContainingType ?? symbol.ContainingNamespace;

    private static string MetadataName(INamedTypeSymbol type)
    {
        IEnumerable<string> container = type.ContainingType is { } outer ? [MetadataName(outer)] : Namespaces(type);
        return string.Join(".", container.Append(type.MetadataName));
    }
}
