using System;

namespace NetGen.Benchmarks.Networks;

/// <summary>
/// A call of one network's own method with its own sizes, as a user's program has it. A structure, so that what is generic over
/// it is compiled for each network and calls it without an interface in between.
/// </summary>
internal interface INetworkCall<T>
{
    static abstract int Inputs { get; }

    static abstract int Outputs { get; }

    void Forward(ReadOnlySpan<T> inputs, Span<T> outputs);
}
