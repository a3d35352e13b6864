using System;

namespace Edge;

/// <summary>Where the sample has a network.</summary>
internal static class FlowerNet
{
    public const int InputSize = 2;

    public const int OutputSize = 1;

    public static void Forward(ReadOnlySpan<float> inputs, Span<float> outputs) => outputs[0] = inputs[0] + inputs[1];
}
