namespace NetGen.Generator.Text;

/// <summary>A member that a class gets.</summary>
/// <param name="Kind">What it is, in words.</param>
/// <param name="Name">Its name; <c>.ctor</c> for a constructor.</param>
/// <param name="Types">The types of a method's arguments; null for everything else.</param>
/// <param name="Arity">The number of a nested class's type parameters.</param>
internal sealed record GeneratedMember(string Kind, string Name, string? Types = null, int Arity = 0)
{
    /// <summary>What tells it from all others.</summary>
    public string Key => Types is null ? Name : $"{Name}({Types})";

    /// <summary>As messages call it.</summary>
    public string Description => Name == ".ctor" ? "constructor with the parameter 'int seed'" : $"{Kind} '{Name}'";
}
