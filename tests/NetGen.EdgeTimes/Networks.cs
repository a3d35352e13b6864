using System;

namespace NetGen.EdgeTimes;

/// <summary>Written out, with tanh and the sigmoid.</summary>
[Network(2, 4, 1, Activations = "tanh,sigmoid", Cost = "CrossEntropy")]
internal sealed partial class FlowerNet
{
    internal readonly struct Call(FlowerNet network) : INetworkCall
    {
        public static int Inputs => InputSize;

        public static int Outputs => OutputSize;

        public void Forward(ReadOnlySpan<float> inputs, Span<float> outputs) => network.Forward(inputs, outputs);
    }
}

/// <summary>A controller: little but multiply-adds.</summary>
[Network(8, 32, 16, 4, Activations = "relu,relu,identity")]
internal sealed partial class SmallNet
{
    internal readonly struct Call(SmallNet network) : INetworkCall
    {
        public static int Inputs => InputSize;

        public static int Outputs => OutputSize;

        public void Forward(ReadOnlySpan<float> inputs, Span<float> outputs) => network.Forward(inputs, outputs);
    }
}

/// <summary>A classifier, with the exponential function of softmax.</summary>
[Network(64, 32, 10, Activations = "relu,softmax", Cost = "CategoricalCrossEntropy")]
internal sealed partial class MediumNet
{
    internal readonly struct Call(MediumNet network) : INetworkCall
    {
        public static int Inputs => InputSize;

        public static int Outputs => OutputSize;

        public void Forward(ReadOnlySpan<float> inputs, Span<float> outputs) => network.Forward(inputs, outputs);
    }
}
