using BenchmarkDotNet.Attributes;

namespace NetGen.Benchmarks.Training;

/// <summary>An epoch of 4-32-16-4 on 10,000 points, with one thread and with two.</summary>
[MemoryDiagnoser]
public class ThreadsBenchmark
{
    private const int Epochs = 200;

    [Params(1, 2)]
    public int Threads { get; set; }

    [Benchmark(OperationsPerInvoke = Epochs)]
    public float Epoch() => TrainingCase.Chain.Train(Epochs, Threads).Parameters[0];
}
