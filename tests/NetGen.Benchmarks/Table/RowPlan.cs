using System;
using System.Collections.Generic;
using System.Globalization;
using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks.Table;

/// <summary>A row before it is measured.</summary>
/// <param name="Title">Workload and network.</param>
/// <param name="Unit">What its times are in: ns a data point, or other units of a run.</param>
/// <param name="NetworkName">The network.</param>
/// <param name="Workload">The workload, from the network.</param>
/// <param name="Round">The round size, and its workload, that an odd one is compared with.</param>
internal sealed record RowPlan(
    string Title,
    TimeUnit Unit,
    string NetworkName,
    Func<ISubject, Workload> Workload,
    (string NetworkName, Func<ISubject, Workload> Workload)? Round = null)
{
    /// <summary>The whole table.</summary>
    public static IEnumerable<RowPlan> All
    {
        get
        {
            foreach (string name in Catalog.Names)
            {
                yield return new RowPlan($"forward, one at a time, {name}", TimeUnit.NanosecondsPerPoint, name, Workloads.Workload.ForwardEach);
            }

            foreach (string name in Catalog.Names)
            {
                yield return new RowPlan($"forward, batch 1024, {name}", TimeUnit.NanosecondsPerPoint, name, subject => Workloads.Workload.ForwardBatch(subject, 1024));
            }

            foreach (string name in Catalog.Names)
            {
                string points = name == Catalog.Flower ? "400" : "256";
                yield return new RowPlan($"J and gradient, batch {points}, {name}", TimeUnit.NanosecondsPerPoint, name, Workloads.Workload.Gradient);
            }

            yield return new RowPlan($"J and gradient of 200 points, double, {Catalog.Double} (µs)", TimeUnit.MicrosecondsPerRun, Catalog.Double, Workloads.Workload.Gradient);
            yield return new RowPlan($"10,000 steps of the flower exercise, {Catalog.Flower} (ms)", TimeUnit.MillisecondsPerRun, Catalog.Flower, Workloads.Workload.Train);

            foreach ((string odd, string round) in Catalog.OddSizes)
            {
                foreach ((int points, int roundPoints) in OddBatches)
                {
                    string batches = string.Create(CultureInfo.InvariantCulture, $"forward, batch {points}, {odd} (round: {roundPoints}, {round})");
                    yield return new RowPlan(
                        batches,
                        TimeUnit.NanosecondsPerPoint,
                        odd,
                        subject => Workloads.Workload.ForwardBatch(subject, points),
                        (round, subject => Workloads.Workload.ForwardBatch(subject, roundPoints)));
                }
            }
        }
    }

    // Odd batches, and the nearest powers of two or multiples of 16.
    private static (int Points, int RoundPoints)[] OddBatches => [(1, 1), (3, 4), (15, 16), (17, 16), (100, 96)];
}
