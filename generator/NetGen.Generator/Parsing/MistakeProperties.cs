namespace NetGen.Generator.Parsing;

/// <summary>
/// The keys of what a diagnostic tells a code fix. <c>Mistakes</c> says which mistake has which. A fix that replaces text
/// has to look whether that text stands in the source: a name may come from a constant elsewhere.
/// </summary>
internal static class MistakeProperties
{
    /// <summary>A name as it is written, without arguments: of an activation, a cost or a member.</summary>
    public const string Name = "Name";

    /// <summary>What to write in its place.</summary>
    public const string Suggestion = "Suggestion";

    /// <summary>The C# type that the network computes in: <c>float</c> or <c>double</c>.</summary>
    public const string Real = "Real";

    /// <summary>
    /// The methods that the class lacks, separated by commas: an activation function, its derivative. The signature of each is
    /// <c>static Real Name(Real z)</c>.
    /// </summary>
    public const string Missing = "Missing";

    /// <summary>The property of the attribute that is to be changed: <c>Activations</c> or <c>Cost</c>.</summary>
    public const string Property = "Property";
}
