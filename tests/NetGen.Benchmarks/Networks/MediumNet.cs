using System;

namespace NetGen.Benchmarks.Networks;

/// <summary>A classifier of small pictures.</summary>
[Network(64, 32, 10, Activations = "relu,softmax", Cost = "CategoricalCrossEntropy")]
public partial class MediumNet
{
    internal readonly struct Call(MediumNet network) : INetworkCall<float>
    {
        public static int Inputs => InputSize;

        public static int Outputs => OutputSize;

        public void Forward(ReadOnlySpan<float> inputs, Span<float> outputs) => network.Forward(inputs, outputs);
    }
}
