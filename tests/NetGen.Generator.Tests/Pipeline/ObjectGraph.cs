using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Pipeline;

/// <summary>Walks everything that an object holds on to.</summary>
internal static class ObjectGraph
{
    private static readonly Type[] CompilerTypes =
    [
        typeof(ISymbol), typeof(Compilation), typeof(SyntaxNode), typeof(SyntaxTree), typeof(SyntaxReference), typeof(Location),
        typeof(SemanticModel), typeof(AttributeData), typeof(Diagnostic), typeof(SyntaxToken), typeof(SyntaxTrivia), typeof(TypedConstant),
    ];

    /// <summary>The paths to whatever keeps a compilation alive or is never equal between two of them.</summary>
    public static IReadOnlyList<string> FindCompilerObjects(object? root)
    {
        List<string> found = [];
        Walk(root, "value", new HashSet<object>(ReferenceEqualityComparer.Instance), found);
        return found;
    }

    private static void Walk(object? value, string path, HashSet<object> seen, List<string> found)
    {
        if (value is null || value is string || value.GetType() is { IsPrimitive: true } or { IsEnum: true } || !seen.Add(value))
        {
            return;
        }

        Type type = value.GetType();
        if (CompilerTypes.Any(compilerType => compilerType.IsAssignableFrom(type)))
        {
            found.Add($"{path}: {type}");
            return;
        }

        if (value is Delegate || typeof(MemberInfo).IsAssignableFrom(type))
        {
            found.Add($"{path}: {type}, which no two runs have in common");
            return;
        }

        if (value is Array array)
        {
            WalkItems(array, path, seen, found);
            return;
        }

        for (Type? declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
            foreach (FieldInfo field in declaring.GetFields(Own))
            {
                Walk(field.GetValue(value), $"{path}.{field.Name}", seen, found);
            }
        }
    }

    private static void WalkItems(IEnumerable items, string path, HashSet<object> seen, List<string> found)
    {
        int index = 0;
        foreach (object? item in items)
        {
            Walk(item, $"{path}[{index++}]", seen, found);
        }
    }
}
