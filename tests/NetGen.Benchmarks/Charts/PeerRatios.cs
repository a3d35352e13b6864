using System.Collections.Generic;

namespace NetGen.Benchmarks.Charts;

/// <summary>A workload of a measured table.</summary>
/// <param name="Workload">The workload and the network.</param>
/// <param name="Ratios">For each peer that has the workload, its time divided by NetGen's.</param>
internal sealed record PeerRatios(string Workload, IReadOnlyDictionary<string, double> Ratios);
