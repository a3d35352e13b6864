using System;

namespace NetGen;

/// <summary>Data points for training or validation: inputs, targets or labels, and optional weights.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>, by the network's <see cref="Precision"/>.</typeparam>
/// <remarks>
/// It contains only the spans that it is created from: N data points, one after another (<see cref="BatchLayout.SampleRows"/>). Training
/// checks them before it starts.
/// </remarks>
public readonly ref struct DataSet<T>
    where T : unmanaged
{
    /// <summary>Data points with a target for every output.</summary>
    /// <param name="inputs">N data points of S_0 inputs.</param>
    /// <param name="targets">N data points of S_L targets.</param>
    /// <param name="sampleWeights">A weight w_n for each data point, J = (1/N) Σ w_n · loss_n. Empty: all ones.</param>
    public DataSet(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, ReadOnlySpan<T> sampleWeights = default)
    {
        Inputs = inputs;
        Targets = targets;
        Labels = default;
        SampleWeights = sampleWeights;
        HasLabels = false;
    }

    /// <summary>Data points with a class number each.</summary>
    /// <param name="inputs">N data points of S_0 inputs.</param>
    /// <param name="labels">The class of each data point, 0 to S_L − 1.</param>
    /// <param name="sampleWeights">A weight w_n for each data point, J = (1/N) Σ w_n · loss_n. Empty: all ones.</param>
    public DataSet(ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels, ReadOnlySpan<T> sampleWeights = default)
    {
        Inputs = inputs;
        Targets = default;
        Labels = labels;
        SampleWeights = sampleWeights;
        HasLabels = true;
    }

    /// <summary>N data points of S_0 inputs.</summary>
    public ReadOnlySpan<T> Inputs { get; }

    /// <summary>N data points of S_L targets; empty with labels.</summary>
    public ReadOnlySpan<T> Targets { get; }

    /// <summary>The class of each data point; empty with targets.</summary>
    public ReadOnlySpan<int> Labels { get; }

    /// <summary>A weight for each data point; empty for all ones.</summary>
    public ReadOnlySpan<T> SampleWeights { get; }

    /// <summary>Whether there are <see cref="Labels"/> in place of <see cref="Targets"/>.</summary>
    public bool HasLabels { get; }
}
