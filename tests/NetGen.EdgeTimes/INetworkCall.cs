using System;

namespace NetGen.EdgeTimes;

/// <summary>A call that the compiler knows: an interface's would cost as much as a small network.</summary>
internal interface INetworkCall
{
    static abstract int Inputs { get; }

    static abstract int Outputs { get; }

    void Forward(ReadOnlySpan<float> inputs, Span<float> outputs);
}
