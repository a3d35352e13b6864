using System;

namespace NetGen.Benchmarks.Networks;

/// <summary>No size divides by a vector's lanes.</summary>
[Network(7, 13, 5, Activations = "relu,identity", Cost = "MeanSquaredError")]
public partial class OddNet
{
    internal readonly struct Call(OddNet network) : INetworkCall<float>
    {
        public static int Inputs => InputSize;

        public static int Outputs => OutputSize;

        public void Forward(ReadOnlySpan<float> inputs, Span<float> outputs) => network.Forward(inputs, outputs);
    }
}
