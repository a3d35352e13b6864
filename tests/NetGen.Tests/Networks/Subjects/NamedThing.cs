namespace NetGen.Tests.Networks.Subjects;

/// <summary>A base class of the user's own.</summary>
public abstract class NamedThing
{
    public string Name { get; protected init; } = "none";
}
