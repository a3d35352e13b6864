using System;

namespace NetGen.Benchmarks.Networks;

/// <summary>Odd sizes, wider.</summary>
[Network(100, 33, 3, Activations = "relu,identity", Cost = "MeanSquaredError")]
public partial class WideOddNet
{
    internal readonly struct Call(WideOddNet network) : INetworkCall<float>
    {
        public static int Inputs => InputSize;

        public static int Outputs => OutputSize;

        public void Forward(ReadOnlySpan<float> inputs, Span<float> outputs) => network.Forward(inputs, outputs);
    }
}
