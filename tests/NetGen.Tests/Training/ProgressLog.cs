using System;
using System.Collections.Generic;

namespace NetGen.Tests.Training;

/// <summary>Keeps every report. Unlike <see cref="Progress{T}"/>, on the thread that reports.</summary>
internal sealed class ProgressLog : IProgress<TrainingProgress>
{
    public List<TrainingProgress> Reports { get; } = [];

    public Action<TrainingProgress> OnReport { get; set; } = _ => { };

    public void Report(TrainingProgress value)
    {
        Reports.Add(value);
        OnReport(value);
    }
}
