namespace NetGen;

/// <summary>How each parameter follows from its own derivative and from what is remembered about it. Implemented by structs.</summary>
internal interface IElementwiseRule<T>
    where T : unmanaged
{
    /// <summary>How many of the memories are used, 0 to 3.</summary>
    int Memories { get; }

    /// <summary>The new parameters. Those memories that are used are changed in place.</summary>
    Pack<T> Step(Pack<T> parameter, Pack<T> derivative, ref Pack<T> first, ref Pack<T> second, ref Pack<T> third);
}
