using System;
using System.Collections.Generic;
using System.Threading;
using Xunit;

namespace NetGen.Tests;

/// <summary>The measure that the tests of allocation rely on.</summary>
public class AllocatedBytesTests
{
    private object? _kept;

    [Fact]
    public void TheSmallestObjectCounts() => Assert.InRange(AllocatedBytes.Of(() => _kept = new object()), 1, 64);

    [Fact]
    public void TheGarbageOfOtherThreadsDoesNotCount()
    {
        using CancellationTokenSource done = new();
        Thread other = new(() => Litter(done.Token));
        other.Start();
        try
        {
            for (int i = 0; i < 500; i++)
            {
                _kept = new byte[i * 37 % 3000];
                Assert.Equal(0, AllocatedBytes.Of(() => Thread.SpinWait(1000)));
            }
        }
        finally
        {
            done.Cancel();
            other.Join();
        }
    }

    /// <summary>Makes arrays of all ages and sizes, so that every generation is collected.</summary>
    private static void Litter(CancellationToken cancellation)
    {
        Random random = new(1);
        List<byte[]> arrays = [];
        while (!cancellation.IsCancellationRequested)
        {
            arrays.Add(new byte[random.Next(100_000)]);
            if (arrays.Count > 500)
            {
                arrays.RemoveRange(0, 250);
            }
        }
    }
}
