using NetGen.Generator.Infrastructure;

namespace NetGen.Generator.Model;

/// <summary>The cost function.</summary>
/// <param name="Name">Its name in the catalogue.</param>
/// <param name="Arguments">The values of its parameters.</param>
internal sealed record CostModel(string Name, EquatableArray<double> Arguments)
{
    /// <summary>As the attribute spells it, arguments that were left out included: <c>Huber(1)</c>.</summary>
    public string Spelling => CatalogSpelling.Of(Name, Arguments);
}
