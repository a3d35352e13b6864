using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks;

/// <summary>10,000 full-batch steps of the flower exercise.</summary>
public class TrainingBenchmark : WorkloadBenchmark
{
    protected override string NetworkName => Catalog.Flower;

    private protected override Workload WorkloadOf(ISubject subject) => Workload.Train(subject);
}
