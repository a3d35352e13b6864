using System;
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
}
