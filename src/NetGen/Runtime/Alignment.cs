#if NET
using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>Finds the boundaries of cache lines in memory that does not move: the stack's, and pinned arrays.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Alignment
{
    /// <summary>The length of a cache line, and of the widest vector.</summary>
    internal const int LineBytes = 64;

    /// <summary>The part of some memory that starts on a boundary.</summary>
    /// <typeparam name="T">The type of a number.</typeparam>
    /// <param name="memory">Memory of the stack, 64 bytes longer than what is asked for.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Span<T> Align<T>(Span<T> memory)
        where T : unmanaged => memory[Distance(ref MemoryMarshal.GetReference(memory))..];

    /// <summary>The first place from a number on that is on a boundary.</summary>
    /// <typeparam name="T">The type of a number.</typeparam>
    /// <param name="first">A number on the stack, with 64 bytes more behind what is asked for.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref T Align<T>(ref T first)
        where T : unmanaged => ref Unsafe.Add(ref first, Distance(ref first));

    /// <summary>The numbers from a place to the next boundary.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Distance<T>(ref T place)
        where T : unmanaged
    {
        nint address = Unsafe.ByteOffset(ref Unsafe.NullRef<T>(), ref place);
        return (int)(((nuint)(-address) & (LineBytes - 1)) / (nuint)Unsafe.SizeOf<T>());
    }
}
#endif
