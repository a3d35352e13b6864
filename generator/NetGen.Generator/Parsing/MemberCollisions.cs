using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Model;
using NetGen.Generator.Planning;
using NetGen.Generator.Text;

namespace NetGen.Generator.Parsing;

/// <summary>Finds what a class has, or inherits, under the names of generated members.</summary>
internal sealed class MemberCollisions(
    INamedTypeSymbol type,
    AttributePlaces places,
    ImmutableArray<Mistake>.Builder mistakes,
    CancellationToken cancellationToken)
{
    private readonly SortedSet<string> _omitted = new(System.StringComparer.Ordinal);

    /// <summary>The keys of the generated members that collide with something.</summary>
    public IEnumerable<string> Omitted => _omitted;

    /// <summary>Looks for collisions with all members of a network, or where there is none with what every network has.</summary>
    public void Find(NetworkShape shape, NetworkModel? model, bool isFrozen)
    {
        GeneratedMember[] generated = [.. model is null ? GeneratedMembers.Public(shape, isFrozen) : GeneratedMembers.All(NetworkPlanner.Plan(model))];
        ILookup<string, GeneratedMember> byName = generated.ToLookup(member => member.Name);

        // A frozen network has none.
        GeneratedMember? constructor = byName[".ctor"].FirstOrDefault();
        FindOfClass(byName);
        foreach (ISymbol member in type.GetMembers().Where(member => !member.IsImplicitlyDeclared && !ClassMembers.IsGenerated(member)))
        {
            if (PrimaryConstructor(member) is { } place && constructor is not null)
            {
                Report(place, constructor, type.Name, "the generated constructor would have to call it; declare a constructor in the class body instead");
                continue;
            }

            Report(member.Locations.FirstOrDefault(), byName[member.Name].Where(other => Collide(member, other)), member.Name, member.Name == ".ctor" ? "change its parameters" : "rename it");
            FindExplicit(member, shape);
        }

        FindInherited(byName);
        if (constructor is not null)
        {
            FindBaseConstructor(constructor);
        }
    }

    // The generated constructor calls that of the base class, which knows no arguments to give.
    private void FindBaseConstructor(GeneratedMember constructor)
    {
        if (type.BaseType is { TypeKind: TypeKind.Class, SpecialType: not SpecialType.System_Object } ancestor
            && !ancestor.InstanceConstructors.Any(candidate => IsReachable(candidate) && candidate.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams)))
        {
            Report(places.TypeIdentifier, constructor, ancestor.Name, "the generated constructor calls a base class constructor without arguments, and there is none; add one, or hold the network in a field");
        }
    }

    // The class itself and its type parameters can have the names of members too.
    private void FindOfClass(ILookup<string, GeneratedMember> byName)
    {
        Report(places.TypeIdentifier, byName[type.Name], type.Name, "rename the class");
        foreach (ITypeParameterSymbol parameter in type.TypeParameters)
        {
            Report(parameter.Locations.FirstOrDefault(), byName[parameter.Name], parameter.Name, "rename the type parameter");
        }
    }

    // Generated members would hide what is inherited, with a warning in a file that nobody can change.
    private void FindInherited(ILookup<string, GeneratedMember> byName)
    {
        for (INamedTypeSymbol? ancestor = type.BaseType; ancestor is { SpecialType: not SpecialType.System_Object }; ancestor = ancestor.BaseType)
        {
            foreach (ISymbol member in ancestor.GetMembers().Where(member => IsInherited(member) && !ClassMembers.IsGenerated(member)))
            {
                Report(places.TypeIdentifier, byName[member.Name].Where(other => Collide(member, other)), member.Name, $"it is inherited from '{ancestor.Name}'; rename it there, or hold the network in a field", member.Locations.FirstOrDefault());
            }
        }
    }

    private bool IsInherited(ISymbol member) => member is not IMethodSymbol { MethodKind: not MethodKind.Ordinary } && IsReachable(member);

    private bool IsReachable(ISymbol member) => member.DeclaredAccessibility is not (Accessibility.Private or Accessibility.NotApplicable)
        && (member.DeclaredAccessibility is not (Accessibility.Internal or Accessibility.ProtectedAndInternal) || SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, type.ContainingAssembly));

    // An implementation of the network's interface that the class has itself.
    private void FindExplicit(ISymbol member, NetworkShape shape)
    {
        IEnumerable<ISymbol> implemented = member switch
        {
            IPropertySymbol property => property.ExplicitInterfaceImplementations,
            IMethodSymbol { MethodKind: MethodKind.ExplicitInterfaceImplementation } method => method.ExplicitInterfaceImplementations,
            _ => [],
        };
        ISymbol? network = implemented.FirstOrDefault(one => one.ContainingType.OriginalDefinition.ToDisplayString() == "NetGen.INetwork<T>");
        if (network is not null && new Signatures(shape).ExplicitMembers.Any(declaration => GeneratedMembers.ExplicitKey(declaration) == GeneratedMembers.ExplicitKey(network.Name)))
        {
            _omitted.Add(GeneratedMembers.ExplicitKey(network.Name));
            Report(member.Locations.FirstOrDefault(), new GeneratedMember("implementation of", $"INetwork.{network.Name}"), network.Name, "remove it");
        }
    }

    // Methods and constructors may share a name, if their arguments differ in type; nested classes if they have other numbers of type parameters.
    private static bool Collide(ISymbol member, GeneratedMember generated) => (member, generated.Types) switch
    {
        (IMethodSymbol method, { } types) => method.TypeParameters.Length == 0 && Types(method) == types,
        (INamedTypeSymbol nested, null) when generated.Kind == "nested class" => nested.Arity == generated.Arity,
        _ => true,
    };

    private static string Types(IMethodSymbol method) => string.Join(", ", method.Parameters.Select(parameter =>
        (parameter.RefKind == RefKind.None ? "" : "ref ") + parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)));

    private Location? PrimaryConstructor(ISymbol member) => member is IMethodSymbol { MethodKind: MethodKind.Constructor, DeclaringSyntaxReferences: { Length: 1 } parts }
        && parts[0].GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration
            ? declaration.Identifier.GetLocation()
            : null;

    private void Report(Location? place, IEnumerable<GeneratedMember> generated, string name, string advice, Location? other = null)
    {
        GeneratedMember[] all = [.. generated];
        foreach (GeneratedMember member in all)
        {
            _omitted.Add(member.Key);
        }

        if (all.Length > 0)
        {
            Report(place, all[0], name, advice, other);
        }
    }

    private void Report(Location? place, GeneratedMember generated, string name, string advice, Location? other = null)
    {
        _omitted.Add(generated.Key);
        string shown = name == ".ctor" ? type.Name : name;
        mistakes.Add(new Mistake(Mistakes.MemberCollision, place ?? places.Whole, MessageText.Show(shown), generated.Description, type.Name, advice)
            .With(MistakeProperties.Name, shown)
            .At(other ?? places.Whole));
    }
}
