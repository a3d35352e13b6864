using System;
using BenchmarkDotNet.Attributes;

namespace NetGen.Benchmarks.Training;

/// <summary>A step of the smallest network on 32 points, all in, by each optimiser.</summary>
[MemoryDiagnoser]
public class StepBenchmark
{
    private const int Steps = 10_000;

    private TrainingCase _work = null!;

    [Params(nameof(GradientDescent), nameof(RmsProp), nameof(Adam), nameof(AdamW), nameof(Rprop))]
    public string Optimizer { get; set; } = "";

    [GlobalSetup]
    public void SetUp() => _work = TrainingCase.Flower(Optimizer switch
    {
        nameof(GradientDescent) => new GradientDescent(0.1),
        nameof(RmsProp) => new RmsProp(),
        nameof(Adam) => new Adam(),
        nameof(AdamW) => new AdamW(),
        nameof(Rprop) => new Rprop(),
        _ => throw new InvalidOperationException(Optimizer),
    });

    [Benchmark(OperationsPerInvoke = Steps)]
    public float Step() => _work.Train(Steps, 1).Parameters[0];
}
