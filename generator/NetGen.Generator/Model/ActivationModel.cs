using NetGen.Generator.Infrastructure;

namespace NetGen.Generator.Model;

/// <summary>The activation function of a layer.</summary>
/// <param name="Name">Its name in the catalogue, or of the user's method.</param>
/// <param name="IsUserDefined">Whether it is a method of the user's class.</param>
/// <param name="Arguments">The values of its parameters.</param>
internal sealed record ActivationModel(string Name, bool IsUserDefined, EquatableArray<double> Arguments)
{
    /// <summary>As the attribute spells it, arguments that were left out included: <c>leakyrelu(0.01)</c>.</summary>
    public string Spelling => CatalogSpelling.Of(Name.TrimStart('@'), Arguments);
}
