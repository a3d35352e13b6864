using System;

namespace NetGen.Benchmarks.Networks;

/// <summary>A classifier of handwritten digits: its weights exceed the first-level cache.</summary>
[Network(784, 128, 10, Activations = "relu,softmax", Cost = "CategoricalCrossEntropy")]
public partial class DigitNet
{
    internal readonly struct Call(DigitNet network) : INetworkCall<float>
    {
        public static int Inputs => InputSize;

        public static int Outputs => OutputSize;

        public void Forward(ReadOnlySpan<float> inputs, Span<float> outputs) => network.Forward(inputs, outputs);
    }
}
