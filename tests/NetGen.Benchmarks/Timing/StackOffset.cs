using System;
using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks.Timing;

/// <summary>
/// Runs something with the stack at a chosen place: where a 64-byte vector goes through a stack slot, its time depends on whether
/// the slot happens to be aligned. The stack pointer is a multiple of 16, so four places are all there are.
/// </summary>
internal static class StackOffset
{
    /// <summary>Bytes that are put on the stack first.</summary>
    public static readonly int[] All = [0, 16, 32, 48];

    /// <summary>Runs <paramref name="action"/> a number of times.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Run(int offset, Action action, long count)
    {
        // Not 0 bytes, which would be another path.
        Span<byte> padding = stackalloc byte[64 + offset];
        Consume(padding);
        for (long i = 0; i < count; i++)
        {
            action();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Consume(Span<byte> bytes) => bytes[^1] = 1;
}
