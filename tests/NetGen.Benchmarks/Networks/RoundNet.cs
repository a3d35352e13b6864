using System;

namespace NetGen.Benchmarks.Networks;

/// <summary>What <see cref="OddNet"/> would be in round sizes.</summary>
[Network(8, 16, 4, Activations = "relu,identity", Cost = "MeanSquaredError")]
public partial class RoundNet
{
    internal readonly struct Call(RoundNet network) : INetworkCall<float>
    {
        public static int Inputs => InputSize;

        public static int Outputs => OutputSize;

        public void Forward(ReadOnlySpan<float> inputs, Span<float> outputs) => network.Forward(inputs, outputs);
    }
}
