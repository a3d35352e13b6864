using System.Linq;
using NetGen.Generator.Infrastructure;

namespace NetGen.Generator.Model;

/// <summary>The class that a network is generated into.</summary>
/// <param name="Namespace">Its namespace as written in source; empty for the global one.</param>
/// <param name="ContainingTypes">The heads of the types around it, the outermost first: <c>partial struct Outer&lt;T&gt;</c>.</param>
/// <param name="Declaration">Its own head: <c>partial class FlowerNet</c>.</param>
/// <param name="Name">Its name as an identifier in source.</param>
/// <param name="TypeParameters">The type parameters of the class and of the types around it.</param>
/// <param name="MetadataName">The name by which a compilation finds it: <c>Space.Outer`1+FlowerNet</c>.</param>
/// <param name="HintName">The name of the generated file, without its ending.</param>
internal sealed record ClassModel(
    string Namespace,
    EquatableArray<string> ContainingTypes,
    string Declaration,
    string Name,
    EquatableArray<string> TypeParameters,
    string MetadataName,
    string HintName)
{
    /// <summary>The class's name with all that is around it: <c>global::Space.Outer&lt;T&gt;.FlowerNet</c>.</summary>
    public string QualifiedName => $"global::{(Namespace.Length == 0 ? "" : $"{Namespace}.")}{string.Join(".", ContainingTypes.Append(Declaration).Select(NameOf))}";

    // The last word of a head, but for type parameters.
    private static string NameOf(string head)
    {
        int end = head.IndexOf('<') is var open and >= 0 ? open : head.Length;
        return head.Substring(head.LastIndexOf(' ', end - 1) + 1);
    }

    /// <summary>Whether it has members that whoever makes an instance must set.</summary>
    public bool HasRequiredMembers { get; init; }

    /// <summary>Whether one of its own activation functions is marked as obsolete, which its attribute need not hear of.</summary>
    public bool HasObsoleteActivations { get; init; }

    /// <summary>Its name with its own type parameters, as its members write it.</summary>
    public string Type => Declaration.Substring("partial class ".Length);
}
