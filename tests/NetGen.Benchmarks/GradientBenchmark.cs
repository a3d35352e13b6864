using System.Collections.Generic;
using BenchmarkDotNet.Attributes;
using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks;

/// <summary>Cost and gradient of a batch: one step of training but for the update.</summary>
[MemoryDiagnoser]
public class GradientBenchmark
{
    private Workload _workload = null!;

    public static IEnumerable<string> Names => Workload.Names;

    [ParamsSource(nameof(Names))]
    public string Network { get; set; } = "";

    [Params(256)]
    public int BatchSize { get; set; }

    [GlobalSetup]
    public void Setup() => _workload = Workload.Create(Network, BatchSize);

    [Benchmark]
    public float Generated() => _workload.Network.Gradient(_workload.Inputs, _workload.Targets, _workload.Gradient);

    [Benchmark(Baseline = true)]
    public float Plain() => _workload.Plain.Gradient(_workload.Inputs, _workload.Targets);
}
