using System.Collections.Generic;
using NetGen.Benchmarks.Timing;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Table;

/// <summary>A row as it was measured. Times are of one run, in nanoseconds.</summary>
/// <param name="Plan">What was measured.</param>
/// <param name="Workload">The workload.</param>
/// <param name="Generated">NetGen's times.</param>
/// <param name="Peers">Each peer's least.</param>
/// <param name="OddToRound">An odd size's time a multiply-add, divided by that of the round size.</param>
internal sealed record TableRow(
    RowPlan Plan,
    Workload Workload,
    TimingResult Generated,
    IReadOnlyDictionary<string, double> Peers,
    double? OddToRound)
{
    /// <summary>What a time of one run in nanoseconds is multiplied by to be in the row's unit.</summary>
    public double Scale => Plan.Unit switch
    {
        TimeUnit.MicrosecondsPerRun => 1e-3,
        TimeUnit.MillisecondsPerRun => 1e-6,
        _ => 1.0 / Workload.Points,
    };
}
