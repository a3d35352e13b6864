namespace NetGen.Benchmarks.Timing;

/// <summary>What <see cref="FmaPeak"/> needs of a vector.</summary>
internal interface IFmaVector<TSelf>
    where TSelf : struct, IFmaVector<TSelf>
{
    /// <summary>Whether the machine has it.</summary>
    static abstract bool IsSupported { get; }

    /// <summary>Its <see cref="float"/>s.</summary>
    static abstract int Lanes { get; }

    static abstract TSelf Create(float value);

    /// <summary>a · b + c, rounded once.</summary>
    static abstract TSelf MultiplyAdd(TSelf a, TSelf b, TSelf c);

    static abstract float Sum(TSelf vector);
}
