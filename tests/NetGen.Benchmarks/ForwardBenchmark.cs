using System.Collections.Generic;
using BenchmarkDotNet.Attributes;
using NetGen.Benchmarks.Networks;

namespace NetGen.Benchmarks;

/// <summary>Forward propagation, one data point alone and a batch of them.</summary>
[MemoryDiagnoser]
public class ForwardBenchmark
{
    private Workload _workload = null!;

    public static IEnumerable<string> Names => Workload.Names;

    [ParamsSource(nameof(Names))]
    public string Network { get; set; } = "";

    [Params(1, 1024)]
    public int BatchSize { get; set; }

    [GlobalSetup]
    public void Setup() => _workload = Workload.Create(Network, BatchSize);

    [Benchmark]
    public float Generated()
    {
        _workload.Network.Forward(_workload.Inputs, _workload.Outputs);
        return _workload.Outputs[^1];
    }

    [Benchmark(Baseline = true)]
    public float Plain()
    {
        _workload.Plain.Forward(_workload.Inputs, _workload.Outputs);
        return _workload.Outputs[^1];
    }
}
