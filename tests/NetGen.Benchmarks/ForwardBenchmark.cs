using System.Collections.Generic;
using BenchmarkDotNet.Attributes;
using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks;

/// <summary>Forward propagation of 16 data points one at a time, and of batches.</summary>
public class ForwardBenchmark : WorkloadBenchmark
{
    public static IEnumerable<string> Names => Catalog.Names;

    [ParamsSource(nameof(Names))]
    public string Network { get; set; } = "";

    /// <summary>0: one at a time.</summary>
    [Params(0, 1024)]
    public int BatchSize { get; set; }

    protected override string NetworkName => Network;

    [GlobalSetup(Target = nameof(OnnxRuntime))]
    public void SetUpOnnxRuntime() => SetUp("ONNX Runtime");

    [Benchmark]
    public void OnnxRuntime() => RunOnce();

    private protected override Workload WorkloadOf(ISubject subject) =>
        BatchSize == 0 ? Workload.ForwardEach(subject) : Workload.ForwardBatch(subject, BatchSize);
}
