using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Parsing;

/// <summary>
/// Says of a class whether it could have the attribute, by the words in the source alone: whatever is not a network costs no
/// question to the compiler.
/// </summary>
internal sealed class AttributeFinder(Compilation compilation)
{
    private readonly Lazy<HashSet<string>> _globalAliases = new(() => [.. compilation.SyntaxTrees.SelectMany(tree => Aliases(tree, isGlobal: true))]);

    public bool MayHaveAttribute(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (SyntaxReference part in type.DeclaringSyntaxReferences)
        {
            SyntaxList<AttributeListSyntax> lists = part.GetSyntax(cancellationToken) switch
            {
                BaseTypeDeclarationSyntax declaration => declaration.AttributeLists,
                DelegateDeclarationSyntax declaration => declaration.AttributeLists,
                _ => default,
            };
            if (lists.Any(list => list.Attributes.Any(attribute => IsCandidate(attribute, part.SyntaxTree))))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsCandidate(AttributeSyntax attribute, SyntaxTree tree)
    {
        string name = attribute.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => "",
        };
        return name is "Network" or "NetworkAttribute" || Aliases(tree, isGlobal: false).Contains(name) || _globalAliases.Value.Contains(name);
    }

    // Those within namespaces too.
    private static IEnumerable<string> Aliases(SyntaxTree tree, bool isGlobal)
    {
        if (tree.GetRoot() is not CompilationUnitSyntax root)
        {
            return [];
        }

        IEnumerable<UsingDirectiveSyntax> inNamespaces = isGlobal
            ? []
            : root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<BaseNamespaceDeclarationSyntax>().SelectMany(space => space.Usings);
        return root.Usings.Concat(inNamespaces)
            .Where(directive => directive.Alias is not null && !directive.GlobalKeyword.Span.IsEmpty == isGlobal)
            .SelectMany(directive => Names(directive.Alias!.Name.Identifier.ValueText));
    }

    // An alias ending in "Attribute" may be written without.
    private static IEnumerable<string> Names(string alias)
    {
        const string Ending = "Attribute";
        yield return alias;
        if (alias.EndsWith(Ending, StringComparison.Ordinal))
        {
            yield return alias.Substring(0, alias.Length - Ending.Length);
        }
    }
}
