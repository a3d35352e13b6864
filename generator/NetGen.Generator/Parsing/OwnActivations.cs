using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Parsing;

/// <summary>The activation functions that a class brings with it: static methods of its own, or of a base class.</summary>
/// <param name="type">The class.</param>
/// <param name="real">The type that the network computes in.</param>
internal sealed class OwnActivations(INamedTypeSymbol type, SpecialType real)
{
    /// <summary>The C# type that the network computes in.</summary>
    public string Real => real == SpecialType.System_Double ? "double" : "float";

    /// <summary>The methods that could be activation functions, for suggestions.</summary>
    public IEnumerable<string> Names => type.GetMembers()
        .Where(member => IsFunction(member) && !ClassMembers.IsGenerated(member))
        .Select(member => member.Name);

    /// <summary>Whether one of the methods that could be activation functions, or derivatives of some, is marked as obsolete.</summary>
    public bool HasObsolete => Owners.SelectMany(owner => owner.GetMembers()).Any(member => IsFunction(member) && Obsolete(member) is not null);

    /// <summary>Whether the class has anything of that name.</summary>
    public bool Has(string name) => Find(name) is not null;

    /// <summary>The name of the derivative of a function.</summary>
    public static string Derivative(string name) => name + "Derivative";

    /// <summary>What keeps a function and its derivative from being called, or null; then the mistake still lacks its place.</summary>
    public Mistake? Problem(string name, Location place)
    {
        string derivative = Derivative(name);
        foreach (string method in new[] { name, derivative })
        {
            ISymbol? member = Find(method);
            if (member is not null && IsFunction(member) && !IsError(member))
            {
                continue;
            }

            string problem = member is null ? $"its derivative '{derivative}' is missing" : Problem(member);
            Location? there = member?.Locations.FirstOrDefault(location => location.IsInSource);
            return new Mistake(Mistakes.UserActivation, place, name, problem, Real)
                .With(MistakeProperties.Name, name)
                .With(MistakeProperties.Real, Real)
                .With(MistakeProperties.Missing, member is null ? method : null)
                .At(there);
        }

        return null;
    }

    private string Problem(ISymbol member) => member switch
    {
        not IMethodSymbol => $"'{member.Name}' is not a method",
        _ when !IsAccessible(member) => $"'{member.Name}' of the base class '{member.ContainingType.Name}' is private; make it protected",
        _ when IsError(member) => $"'{member.Name}' is marked obsolete as an error",
        { IsStatic: false } => $"'{member.Name}' is not static",
        _ => $"it is declared as '{Declaration((IMethodSymbol)member)}'",
    };

    private static string Declaration(IMethodSymbol method) =>
        MessageText.Show($"static {method.ReturnType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)} {method.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat.WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters))}");

    // The one that can be called, before those that cannot.
    private ISymbol? Find(string name)
    {
        ISymbol? found = null;
        foreach (INamedTypeSymbol owner in Owners)
        {
            foreach (ISymbol member in owner.GetMembers(name).Where(member => !ClassMembers.IsGenerated(member)))
            {
                if (IsFunction(member))
                {
                    return member;
                }

                found ??= member;
            }
        }

        return found;
    }

    private IEnumerable<INamedTypeSymbol> Owners
    {
        get
        {
            for (INamedTypeSymbol? owner = type; owner is not null; owner = owner.BaseType)
            {
                yield return owner;
            }
        }
    }

    private static AttributeData? Obsolete(ISymbol member) =>
        member.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == "System.ObsoleteAttribute");

    private static bool IsError(ISymbol member) =>
        Obsolete(member)?.ConstructorArguments is { Length: 2 } arguments && arguments[1].Value is true;

    private bool IsFunction(ISymbol member) =>
        member is IMethodSymbol { IsStatic: true, IsGenericMethod: false, Parameters.Length: 1 } method
        && IsAccessible(member)
        && method.ReturnType.SpecialType == real
        && method.Parameters[0] is { RefKind: RefKind.None } parameter
        && parameter.Type.SpecialType == real;

    // Within the class everything of its own is.
    private bool IsAccessible(ISymbol member) =>
        SymbolEqualityComparer.Default.Equals(member.ContainingType, type)
        || member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        || (member.DeclaredAccessibility is Accessibility.Internal or Accessibility.ProtectedAndInternal && member.ContainingAssembly.Equals(type.ContainingAssembly, SymbolEqualityComparer.Default));
}
