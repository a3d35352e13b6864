using System;
using System.Collections.Generic;
using NetGen;

namespace Flower;

/// <summary>Records the cost while training goes on, and passes every report on.</summary>
/// <remarks><see cref="Progress{T}"/> would hand the reports to other threads, in any order; this class stays on the training's.</remarks>
internal sealed class CostCurve(Action<TrainingProgress> observer) : IProgress<TrainingProgress>
{
    private readonly List<double> _epochs = [];
    private readonly List<double> _costs = [];

    /// <summary>How many epochs were done at each recorded cost.</summary>
    public IReadOnlyList<double> Epochs => _epochs;

    /// <summary>The recorded costs.</summary>
    public IReadOnlyList<double> Costs => _costs;

    /// <inheritdoc/>
    public void Report(TrainingProgress value)
    {
        _epochs.Add(value.Epoch);
        _costs.Add(value.Cost);
        observer(value);
    }
}
