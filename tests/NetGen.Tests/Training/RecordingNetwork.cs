using System;
using System.Collections.Generic;

namespace NetGen.Tests.Training;

/// <summary>A classifier of one input that writes down what it is given, and whose gradient is all ones.</summary>
internal sealed class RecordingNetwork() : LinearNetwork<float>(inputSize: 1, outputSize: 3), IClassifier<float>
{
    public List<float[]> InputBatches { get; } = [];

    public List<float[]> TargetBatches { get; } = [];

    public List<int[]> LabelBatches { get; } = [];

    /// <summary>The number of data points of each call of Cost.</summary>
    public List<int> CostCalls { get; } = [];

    /// <summary>Called with the number of the call, 1 for the first, in each call of Gradient.</summary>
    public Action<int> OnGradient { get; set; } = _ => { };

    public override float Cost(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, BatchLayout layout = BatchLayout.SampleRows, ReadOnlySpan<float> sampleWeights = default)
    {
        CostCalls.Add(inputs.Length);
        return Parameters[0];
    }

    public override float Gradient(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradient, BatchLayout layout = BatchLayout.SampleRows, ReadOnlySpan<float> sampleWeights = default)
    {
        TargetBatches.Add(targets.ToArray());
        return Record(inputs, gradient);
    }

    public float Cost(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, BatchLayout layout = BatchLayout.SampleRows, ReadOnlySpan<float> sampleWeights = default)
    {
        CostCalls.Add(inputs.Length);
        return Parameters[0];
    }

    public float Gradient(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, Span<float> gradient, BatchLayout layout = BatchLayout.SampleRows, ReadOnlySpan<float> sampleWeights = default)
    {
        LabelBatches.Add(labels.ToArray());
        return Record(inputs, gradient);
    }

    public float Gradient(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, Span<float> gradient, Span<float> inputGradient, BatchLayout layout = BatchLayout.SampleRows, ReadOnlySpan<float> sampleWeights = default) =>
        throw new NotSupportedException("Training does not ask for ∂J/∂X.");

    private float Record(ReadOnlySpan<float> inputs, Span<float> gradient)
    {
        InputBatches.Add(inputs.ToArray());
        gradient.Fill(1);
        OnGradient(InputBatches.Count);
        return 0;
    }
}
