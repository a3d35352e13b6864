using NetGen.Generator.Infrastructure;

namespace NetGen.Generator.Model;

/// <summary>The class that a network is generated into.</summary>
/// <param name="Namespace">Its namespace as written in source; empty for the global one.</param>
/// <param name="ContainingTypes">The heads of the types around it, the outermost first: <c>partial struct Outer&lt;T&gt;</c>.</param>
/// <param name="Declaration">Its own head: <c>partial class FlowerNet</c>.</param>
/// <param name="Name">Its name as an identifier in source.</param>
/// <param name="TypeParameters">The type parameters of the class and of the types around it.</param>
/// <param name="HintName">The name of the generated file, without its ending.</param>
internal sealed record ClassModel(
    string Namespace,
    EquatableArray<string> ContainingTypes,
    string Declaration,
    string Name,
    EquatableArray<string> TypeParameters,
    string HintName)
{
    /// <summary>Its name with its own type parameters, as its members write it.</summary>
    public string Type => Declaration.Substring("partial class ".Length);
}
