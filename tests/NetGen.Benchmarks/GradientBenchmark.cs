using System.Collections.Generic;
using BenchmarkDotNet.Attributes;
using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks;

/// <summary>Cost and gradient of a batch, of 400 (2-4-1), 200 (24-8-2, in double precision) or 256 data points.</summary>
public class GradientBenchmark : WorkloadBenchmark
{
    public static IEnumerable<string> Names => [.. Catalog.Names, Catalog.Double];

    [ParamsSource(nameof(Names))]
    public string Network { get; set; } = "";

    protected override string NetworkName => Network;

    private protected override Workload WorkloadOf(ISubject subject) => Workload.Gradient(subject);
}
