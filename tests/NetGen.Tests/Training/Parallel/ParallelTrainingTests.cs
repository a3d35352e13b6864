using System;
using System.Collections.Concurrent;
using System.Threading;
using Xunit;

namespace NetGen.Tests.Training.Parallel;

/// <summary>What the threads that help with training do, and what becomes of what goes wrong on them.</summary>
public class ParallelTrainingTests
{
    private const int DataPoints = 2000;

    private static readonly float[] Inputs = ParallelData.Numbers<float>(DataPoints * 10, ParallelData.Seed);
    private static readonly float[] Targets = ParallelData.Numbers<float>(DataPoints * 2, ParallelData.Seed + 1);

    [Fact]
    public void OtherThreadsHelp()
    {
        var threads = new ConcurrentDictionary<int, bool>();
        using CancellationTokenSource enough = new(TimeSpan.FromMinutes(1));
        HookedNet.Call(_ =>
        {
            if (threads.TryAdd(Environment.CurrentManagedThreadId, true) && threads.Count == 3)
            {
                enough.Cancel();
            }
        });

        new HookedNet().Train(Inputs, Targets, Options(threads: 3, epochs: int.MaxValue), enough.Token);

        Assert.Equal(3, threads.Count);
    }

    [Fact]
    public void OneThreadIsTheCallersOwn()
    {
        var threads = new ConcurrentDictionary<int, bool>();
        HookedNet.Call(_ => threads.TryAdd(Environment.CurrentManagedThreadId, true));

        new HookedNet().Train(Inputs, Targets, Options(threads: 1, epochs: 20));

        Assert.Equal(Environment.CurrentManagedThreadId, Assert.Single(threads.Keys));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void AnExceptionOnAnyThreadReachesTheCaller(int threads)
    {
        int caller = Environment.CurrentManagedThreadId;
        var network = new HookedNet();
        using CancellationTokenSource tooLong = new(TimeSpan.FromMinutes(1));
        HookedNet.Call(_ =>
        {
            if (threads == 1 || Environment.CurrentManagedThreadId != caller)
            {
                throw new InvalidTimeZoneException("from an activation");
            }
        });

        InvalidTimeZoneException thrown = Assert.Throws<InvalidTimeZoneException>(
            () => network.Train(Inputs, Targets, Options(threads, epochs: int.MaxValue), tooLong.Token));

        Assert.Equal("from an activation", thrown.Message);
        HookedNet.Call(null);
        Assert.Equal(TrainingStatus.Completed, network.Train(Inputs, Targets, Options(threads, epochs: 10)).Status);
    }

    [Fact]
    public void CancellationEndsTrainingAndItsThreads()
    {
        var threads = new ConcurrentDictionary<int, Thread>();
        using CancellationTokenSource cancellation = new();
        HookedNet.Call(_ =>
        {
            if (threads.TryAdd(Environment.CurrentManagedThreadId, Thread.CurrentThread) && threads.Count == 2)
            {
                cancellation.Cancel();
            }
        });

        TrainingResult result = new HookedNet().Train(Inputs, Targets, Options(threads: 2, epochs: int.MaxValue), cancellation.Token);

        Assert.Equal(TrainingStatus.Cancelled, result.Status);
        threads.TryRemove(Environment.CurrentManagedThreadId, out _);
        Assert.All(threads.Values, thread => Assert.False(thread.IsAlive));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    public void EpochsWithThreadsAllocateNothing(int batchSize)
    {
        // So many that the threads have started in both.
        AllocatedBytes.AssertSameForLongLoops(epochs => AllocatedBy(epochs, batchSize), 100, 400);
    }

    [Fact]
    public void HelpersAllocateNothing()
    {
        int caller = Environment.CurrentManagedThreadId;
        long calls = 0;
        long most = 0;
        using CancellationTokenSource enough = new(TimeSpan.FromMinutes(1));
        using ThreadLocal<long> first = new();
        HookedNet.Call(_ =>
        {
            if (Environment.CurrentManagedThreadId != caller)
            {
                // What a thread has allocated before its second call is what it starts with.
                long allocated = GC.GetAllocatedBytesForCurrentThread();
                first.Value = first.Value is 0 or -1 ? first.Value - 1 : first.Value;
                first.Value = first.Value == -2 ? allocated : first.Value;
                most = Math.Max(most, first.Value < 0 ? 0 : allocated - first.Value);
                if (++calls == 1_000_000)
                {
                    enough.Cancel();
                }
            }
        });

        new HookedNet().Train(Inputs, Targets, Options(threads: 2, epochs: int.MaxValue), enough.Token);

        Assert.True(calls >= 1_000_000, "The helper did not come to work.");
        Assert.Equal(0, most);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    public void OtherNumbersOfThreadsAreRefused(int threads)
    {
        ArgumentOutOfRangeException thrown = Assert.Throws<ArgumentOutOfRangeException>(
            () => new TrainingOptions { MaxDegreeOfParallelism = threads });

        Assert.StartsWith($"MaxDegreeOfParallelism is {threads}; it must be", thrown.Message, StringComparison.Ordinal);
    }

    private static long AllocatedBy(int epochs, int batchSize)
    {
        var network = new ParallelNet();
        float[] inputs = ParallelData.Numbers<float>(ParallelData.DataPoints * 10, ParallelData.Seed);
        float[] targets = ParallelData.Numbers<float>(ParallelData.DataPoints * 3, ParallelData.Seed + 1);
        TrainingOptions options = Options(threads: 3, epochs);
        options.BatchSize = batchSize;
        return AllocatedBytes.Of(() => network.Train(inputs, targets, options));
    }

    private static TrainingOptions Options(int threads, int epochs) => new()
    {
        Optimizer = new GradientDescent(0.001),
        Epochs = epochs,
        MaxDegreeOfParallelism = threads,
    };
}
