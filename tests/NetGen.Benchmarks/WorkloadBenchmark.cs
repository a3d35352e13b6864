using System;
using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;
using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Peers;
using NetGen.Benchmarks.Timing;
using NetGen.Benchmarks.Workloads;

namespace NetGen.Benchmarks;

/// <summary>One workload by NetGen and by every peer. Where there is no gcc, or a peer cannot do it, its row says NA.</summary>
[MemoryDiagnoser]
public abstract class WorkloadBenchmark
{
    private IPeer? _peer;
    private Work? _way;

    protected abstract string NetworkName { get; }

    [GlobalSetup(Target = nameof(Generated))]
    public void SetUpGenerated() => SetUp(subject => subject.CreateGenerated());

    [GlobalSetup(Target = nameof(Plain))]
    public void SetUpPlain() => SetUp("plain C#");

    [GlobalSetup(Target = nameof(TensorPrimitives))]
    public void SetUpTensorPrimitives() => SetUp("TensorPrimitives");

    [GlobalSetup(Target = nameof(C))]
    public void SetUpC() => SetUp("C");

    [GlobalCleanup]
    public void CleanUp() => _peer?.Dispose();

    [Benchmark(Baseline = true)]
    public void Generated() => _way!.Run();

    [Benchmark]
    public void Plain() => _way!.Run();

    [Benchmark]
    public void TensorPrimitives() => _way!.Run();

    [Benchmark]
    public void C() => _way!.Run();

    private protected abstract Workload WorkloadOf(ISubject subject);

    private protected void SetUp(string peer) => SetUp(subject => subject.CreatePeers().Single(candidate => candidate.Name == peer));

    private protected void RunOnce() => _way!.Run();

    /// <summary>Prepares a peer, of whose ways the quickest is taken.</summary>
    private void SetUp(Func<ISubject, IPeer> create)
    {
        ISubject subject = Catalog.Create(NetworkName);
        _peer = create(subject);
        Work[] ways = [.. WorkloadOf(subject).Ways(_peer)];
        _way = ways[Quickest(ways)];
    }

    private static int Quickest(IReadOnlyList<Work> ways)
    {
        Contest contest = new([.. ways.Select(way => way.Run)], ContestLength.DryRun);
        contest.RunRound(0);
        double[] times = [.. contest.Results.Select(time => time.Least)];
        return Array.IndexOf(times, times.Min());
    }
}
