namespace NetGen;

/// <summary>The floating-point type that a network computes in.</summary>
public enum Precision
{
    /// <summary>32-bit IEEE 754 binary floating point, <see cref="float"/>.</summary>
    Single,

    /// <summary>64-bit IEEE 754 binary floating point, <see cref="double"/>.</summary>
    Double,
}
