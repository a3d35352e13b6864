using System;

namespace NetGen.Benchmarks.Networks;

/// <summary>Double precision: a fit of two functions of 24 variables.</summary>
[Network(24, 8, 2, Activations = "tanh,identity", Cost = "MeanSquaredError", Precision = Precision.Double)]
public partial class DoubleNet
{
    internal readonly struct Call(DoubleNet network) : INetworkCall<double>
    {
        public static int Inputs => InputSize;

        public static int Outputs => OutputSize;

        public void Forward(ReadOnlySpan<double> inputs, Span<double> outputs) => network.Forward(inputs, outputs);
    }
}
