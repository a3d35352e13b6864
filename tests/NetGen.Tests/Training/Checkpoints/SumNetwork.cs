using System;

namespace NetGen.Tests.Training.Checkpoints;

/// <summary>A linear network that counts its steps, and whose parameters so tell in which order it saw the data points.</summary>
internal sealed class SumNetwork() : LinearNetwork<float>(inputSize: 1, outputSize: 3)
{
    public int Calls { get; private set; }

    /// <summary>Called with the number of the call, 1 for the first, in each call of Gradient.</summary>
    public Action<int> OnGradient { get; init; } = _ => { };

    public override float Gradient(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradient, BatchLayout layout = BatchLayout.SampleRows, ReadOnlySpan<float> sampleWeights = default)
    {
        float cost = base.Gradient(inputs, targets, gradient, layout, sampleWeights);
        if (!gradient.IsEmpty)
        {
            OnGradient(++Calls);
        }

        return cost;
    }
}
