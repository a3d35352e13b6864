namespace NetGen.Benchmarks.Workloads;

/// <summary>What is done.</summary>
internal enum WorkloadKind
{
    ForwardEach,
    ForwardBatch,
    Gradient,
    Train,
}
