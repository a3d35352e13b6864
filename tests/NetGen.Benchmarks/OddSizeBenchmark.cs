using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;
using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks;

/// <summary>Forward propagation where nothing divides by a vector's lanes, beside the nearest round sizes.</summary>
public class OddSizeBenchmark : WorkloadBenchmark
{
    public static IEnumerable<string> Names => Catalog.OddSizes.SelectMany(pair => new[] { pair.Odd, pair.Round });

    [ParamsSource(nameof(Names))]
    public string Network { get; set; } = "";

    [Params(1, 3, 15, 16, 17, 100)]
    public int BatchSize { get; set; }

    protected override string NetworkName => Network;

    private protected override Workload WorkloadOf(ISubject subject) => Workload.ForwardBatch(subject, BatchSize);
}
