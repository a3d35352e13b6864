using System;
using System.Collections.Generic;
using System.Runtime;
using Xunit;

namespace NetGen.Tests;

/// <summary>What a call allocates on the heap, to the byte.</summary>
/// <remarks>
/// When a concurrent collection ends, the runtime takes from every thread what is left of the piece of heap that the thread was
/// given to allocate from, up to 8 KB, and counts it as allocated. Other threads' garbage would so show up as bytes of a call that
/// allocates nothing. That is why this project's runtime collects without concurrency.
/// </remarks>
internal static class AllocatedBytes
{
    public static long Of(Action call)
    {
        Assert.True(GCSettings.LatencyMode == GCLatencyMode.Batch, "ConcurrentGarbageCollection is on, which makes the counts wrong.");
        long before = GC.GetAllocatedBytesForCurrentThread();
        call();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>Holds that a loop allocates nothing: a long one no more than a short one.</summary>
    /// <param name="allocated">The bytes that so many turns of the loop allocate, with all that stands around it.</param>
    /// <param name="few">The turns of the short loop.</param>
    /// <param name="many">The turns of the long one.</param>
    /// <remarks>
    /// What stands around the loop takes some bytes more at one time than at another: the optimised form of a method, which the
    /// runtime puts in its place from another thread, may keep on the stack what the first form had on the heap. A loop that
    /// allocates does so each time. Hence it is given some tries.
    /// </remarks>
    public static void AssertSameForLongLoops(Func<int, long> allocated, int few, int many)
    {
        const int Tries = 8;
        allocated(few);
        List<string> differences = [];
        for (int i = 0; i < Tries; i++)
        {
            long expected = allocated(few);
            long actual = allocated(many);
            if (actual <= expected)
            {
                return;
            }

            differences.Add($"{few}: {expected}, {many}: {actual}");
        }

        Assert.Fail("Bytes allocated by loops of so many turns: " + string.Join("; ", differences));
    }
}
