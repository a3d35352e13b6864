using System;

namespace NetGen.Benchmarks.Networks;

/// <summary>A controller: two narrow hidden layers.</summary>
[Network(8, 32, 16, 4, Activations = "relu,relu,identity", Cost = "MeanSquaredError")]
public partial class SmallNet
{
    internal readonly struct Call(SmallNet network) : INetworkCall<float>
    {
        public static int Inputs => InputSize;

        public static int Outputs => OutputSize;

        public void Forward(ReadOnlySpan<float> inputs, Span<float> outputs) => network.Forward(inputs, outputs);
    }
}
