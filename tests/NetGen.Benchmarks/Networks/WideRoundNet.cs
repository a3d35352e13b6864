using System;

namespace NetGen.Benchmarks.Networks;

/// <summary>What <see cref="WideOddNet"/> would be in round sizes.</summary>
[Network(96, 32, 4, Activations = "relu,identity", Cost = "MeanSquaredError")]
public partial class WideRoundNet
{
    internal readonly struct Call(WideRoundNet network) : INetworkCall<float>
    {
        public static int Inputs => InputSize;

        public static int Outputs => OutputSize;

        public void Forward(ReadOnlySpan<float> inputs, Span<float> outputs) => network.Forward(inputs, outputs);
    }
}
