using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Tests.Networks;

/// <summary>
/// Memory between two pages that nothing can read or write, and full of canaries around the span that is placed in it. On other
/// systems than Linux there are the canaries alone.
/// </summary>
internal sealed class GuardedRegion : IDisposable
{
    private const byte Canary = 0xA5;

    private static readonly int PageSize = Environment.SystemPageSize;

    private readonly nint _memory;
    private readonly int _usable;
    private int _first;
    private int _length;

    /// <param name="capacity">The bytes of the largest span.</param>
    public GuardedRegion(int capacity)
    {
        _usable = ((capacity / PageSize) + 2) * PageSize;
        if (!OperatingSystem.IsLinux())
        {
            _memory = Marshal.AllocHGlobal(_usable + (2 * PageSize));
            return;
        }

        _memory = NativeMethods.MapAnonymous(_usable + (2 * PageSize));
        NativeMethods.Protect(_memory, PageSize);
        NativeMethods.Protect(_memory + PageSize + _usable, PageSize);
    }

    private Span<byte> Usable => Native<byte>(0, _usable);

    /// <summary>Whether every canary lives.</summary>
    public bool IsIntact => !Usable[.._first].ContainsAnyExcept(Canary) && !Usable[(_first + _length)..].ContainsAnyExcept(Canary);

    /// <summary>Copies numbers to where the memory ends, or to where it begins.</summary>
    public Memory<T> Place<T>(ReadOnlySpan<T> numbers, bool atEnd)
        where T : unmanaged
    {
        _length = numbers.Length * Unsafe.SizeOf<T>();
        _first = atEnd ? _usable - _length : 0;
        Usable.Fill(Canary);
        numbers.CopyTo(Native<T>(_first, numbers.Length));
        return new View<T>(this, _first, numbers.Length).Memory;
    }

    public void Dispose()
    {
        if (OperatingSystem.IsLinux())
        {
            NativeMethods.Unmap(_memory, _usable + (2 * PageSize));
        }
        else
        {
            Marshal.FreeHGlobal(_memory);
        }
    }

    private Span<T> Native<T>(int offset, int length)
        where T : unmanaged =>
        MemoryMarshal.CreateSpan(ref Unsafe.AddByteOffset(ref Unsafe.NullRef<T>(), _memory + PageSize + offset), length);

    private sealed class View<T>(GuardedRegion region, int offset, int length) : MemoryManager<T>
        where T : unmanaged
    {
        public override Span<T> GetSpan() => region.Native<T>(offset, length);

        public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException();

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}
