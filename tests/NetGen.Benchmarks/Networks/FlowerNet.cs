using System;

namespace NetGen.Benchmarks.Networks;

/// <summary>The flower exercise: everything fits in registers.</summary>
[Network(2, 4, 1, Activations = "tanh,sigmoid", Cost = "CrossEntropy")]
public partial class FlowerNet
{
    internal readonly struct Call(FlowerNet network) : INetworkCall<float>
    {
        public static int Inputs => InputSize;

        public static int Outputs => OutputSize;

        public void Forward(ReadOnlySpan<float> inputs, Span<float> outputs) => network.Forward(inputs, outputs);
    }
}
