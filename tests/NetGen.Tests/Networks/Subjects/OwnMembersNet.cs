using System;
using System.Linq;

namespace NetGen.Tests.Networks.Subjects;

/// <summary>A class that has a base class, an interface, a constructor, fields and methods of its own.</summary>
[Network(2, 3, 1)]
public sealed partial class OwnMembersNet : NamedThing, IComparable<OwnMembersNet>
{
    private readonly int _generation = 7;

    public OwnMembersNet(string name, int seed)
        : this(seed)
    {
        Name = name;
    }

    public int Generation => _generation;

    public float Norm() => MathF.Sqrt(Parameters.ToArray().Sum(parameter => parameter * parameter));

    public int CompareTo(OwnMembersNet? other) => other is null ? 1 : Norm().CompareTo(other.Norm());
}
