using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>Reads where the class stands and how its parts are declared.</summary>
internal static class ClassParser
{
    // File systems allow 255 bytes, and a letter takes up to three.
    private const int LongestName = 225;

    public static ClassModel Parse(INamedTypeSymbol type, AttributeData attribute, AttributePlaces places, ImmutableArray<Mistake>.Builder mistakes, CancellationToken cancellationToken)
    {
        Location identifier = places.TypeIdentifier ?? Place(type);
        bool isClass = type.TypeKind == TypeKind.Class;
        if (Obstacle(type, attribute, cancellationToken) is { } obstacle)
        {
            mistakes.Add(new Mistake(Mistakes.UnsupportedClass, identifier, type.Name, obstacle));
        }

        var containing = new List<string>();
        var typeParameters = new List<string>();
        for (INamedTypeSymbol? part = type; part is not null; part = part.ContainingType)
        {
            // What cannot be a network anyway need not be partial.
            if (isClass && !IsPartial(part, cancellationToken))
            {
                mistakes.Add(new Mistake(Mistakes.NotPartial, ReferenceEquals(part, type) ? identifier : Place(part), part.Name, type.Name));
            }

            typeParameters.AddRange(part.TypeParameters.Select(parameter => parameter.Name));
            containing.Insert(0, $"partial {Keyword(part)} {Identifier(part.Name)}{TypeParameters(part)}");
        }

        string declaration = containing[containing.Count - 1];
        containing.RemoveAt(containing.Count - 1);
        string containingNamespace = string.Join(".", Namespaces(type).Select(Identifier));
        return new ClassModel(containingNamespace, new(containing), declaration, Identifier(type.Name), new(typeParameters), ReflectionName(type), HintName(type))
        {
            HasRequiredMembers = RequiredMembers.Has(type, cancellationToken),
        };
    }

    /// <summary>
    /// The name of a type in generated code. Names of small letters alone are keywords or may become some, which the compiler
    /// warns of.
    /// </summary>
    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || name.All(letter => letter is >= 'a' and <= 'z') ? "@" + name : name;

    // Why the type cannot be a network, in words.
    private static string? Obstacle(INamedTypeSymbol type, AttributeData attribute, CancellationToken cancellationToken) => type switch
    {
        { TypeKind: TypeKind.Struct, IsRecord: true } => "a record struct",
        { TypeKind: TypeKind.Struct } => "a struct",
        { TypeKind: TypeKind.Interface } => "an interface",
        { TypeKind: TypeKind.Enum } => "an enum",
        { TypeKind: TypeKind.Delegate } => "a delegate",
        { IsRecord: true } => "a record",
        { IsStatic: true } when !FrozenParser.IsFrozen(attribute) => "static",
        { IsAbstract: true } => "abstract",
        _ when FileLocal(type, cancellationToken) is { } local => ReferenceEquals(local, type)
            ? "local to its file, where generated code cannot access it"
            : $"within '{local.Name}', which is local to its file, where generated code cannot access it",
        _ when HidesIntegers(type) => "named 'nint', or nested in a type of that name, which hides the integer type that generated code uses",
        _ when BaseNetwork(type, attribute) is { } network => $"derived from '{network.Name}', which is already a network",
        _ => null,
    };

    // By the word: the compiler that this assembly is built against does not know the modifier.
    private static INamedTypeSymbol? FileLocal(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        for (INamedTypeSymbol? part = type; part is not null; part = part.ContainingType)
        {
            if (Declarations(part, cancellationToken).Any(declaration => declaration.Modifiers.Any(modifier => modifier.ValueText == "file")))
            {
                return part;
            }
        }

        return null;
    }

    private static bool HidesIntegers(INamedTypeSymbol? type) => type is not null
        && (type.Name == "nint" || type.TypeParameters.Any(parameter => parameter.Name == "nint") || HidesIntegers(type.ContainingType));

    private static INamedTypeSymbol? BaseNetwork(INamedTypeSymbol type, AttributeData attribute)
    {
        INamedTypeSymbol? network = type.BaseType;
        while (network is not null && !network.GetAttributes().Any(other => SymbolEqualityComparer.Default.Equals(other.AttributeClass, attribute.AttributeClass)))
        {
            network = network.BaseType;
        }

        return network;
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

    private static Location Place(INamedTypeSymbol type) =>
        type.Locations.FirstOrDefault(place => place.SourceTree is { } tree && !ClassMembers.IsGenerated(tree)) ?? Location.None;

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        Declarations(type, cancellationToken).Any(declaration => declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    // Those that somebody wrote.
    private static IEnumerable<TypeDeclarationSyntax> Declarations(INamedTypeSymbol type, CancellationToken cancellationToken) => type.DeclaringSyntaxReferences
        .Where(reference => !ClassMembers.IsGenerated(reference.SyntaxTree))
        .Select(reference => reference.GetSyntax(cancellationToken))
        .OfType<TypeDeclarationSyntax>();

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

    // File names are compared without regard to case on some systems: twins that differ in case alone, or in what a file's name
    // cannot have, need different names.
    private static string HintName(INamedTypeSymbol type)
    {
        string name = MetadataName(type);
        uint hash = 2166136261;
        foreach (char letter in name)
        {
            hash = unchecked((hash ^ letter) * 16777619);
        }

        // The one among twins that has neither capitals nor type parameters keeps its name.
        string file = FileName(name);
        bool isTwin = (file != name || name.Any(char.IsUpper)) && HasTwin(type);
        bool isLong = Encoding.UTF8.GetByteCount(file) > LongestName;
        string end = isLong ? file.Substring(file.Length - (LongestName / 3)) : file;
        return isTwin || isLong ? $"{end}.{hash:x8}" : end;
    }

    private static string FileName(string metadataName) => metadataName.Replace('`', '_');

    private static bool HasTwin(INamedTypeSymbol type)
    {
        for (INamespaceOrTypeSymbol symbol = type; symbol is not INamespaceSymbol { IsGlobalNamespace: true }; symbol = Container(symbol))
        {
            if (Container(symbol).GetMembers().Any(twin => twin is INamespaceOrTypeSymbol
                && twin.MetadataName != symbol.MetadataName
                && string.Equals(FileName(twin.MetadataName), FileName(symbol.MetadataName), System.StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    private static INamespaceOrTypeSymbol Container(INamespaceOrTypeSymbol symbol) =>
        (INamespaceOrTypeSymbol?)symbol.ContainingType ?? symbol.ContainingNamespace;

    private static string ReflectionName(INamedTypeSymbol type) => type.ContainingType is { } outer
        ? $"{ReflectionName(outer)}+{type.MetadataName}"
        : string.Join(".", Namespaces(type).Append(type.MetadataName));

    private static string MetadataName(INamedTypeSymbol type)
    {
        IEnumerable<string> container = type.ContainingType is { } outer ? [MetadataName(outer)] : Namespaces(type);
        return string.Join(".", container.Append(type.MetadataName));
    }
}
