#if NET
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Runtime;

/// <summary>Asks for memory some time before it is read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Prefetch
{
    private const int LineBytes = 64;

    /// <summary>
    /// Asks for up to four lines of the cache. It is a hint that nothing follows from but time: it may point anywhere, and where
    /// the processor takes none nothing happens.
    /// </summary>
    /// <typeparam name="T">The type of a number.</typeparam>
    /// <param name="place">A number.</param>
    /// <param name="offset">How many numbers further the lines start.</param>
    /// <param name="bytes">How many bytes are wanted. No more than 256 are asked for.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Lines<T>(ref T place, nint offset, int bytes)
        where T : unmanaged
    {
        if (!Sse.IsSupported)
        {
            return;
        }

        byte* first = (byte*)Unsafe.AsPointer(ref Unsafe.Add(ref place, offset));
        Sse.Prefetch0(first);
        if (bytes > LineBytes)
        {
            Sse.Prefetch0(first + LineBytes);
        }

        if (bytes > 2 * LineBytes)
        {
            Sse.Prefetch0(first + (2 * LineBytes));
        }

        if (bytes > 3 * LineBytes)
        {
            Sse.Prefetch0(first + (3 * LineBytes));
        }
    }
}
#endif
