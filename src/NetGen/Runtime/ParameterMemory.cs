using System;
using System.ComponentModel;
#if NET
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
#endif

namespace NetGen.Runtime;

/// <summary>
/// The memory of a network's parameters. On .NET it does not move, and one place in it is on a boundary of 64 bytes, so that no
/// load of a vector of weights crosses a line of the cache.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ParameterMemory<T>
    where T : unmanaged
{
    private readonly T[] _array;
    private readonly int _start;
    private readonly int _length;

    /// <summary>Allocates parameters, all zero.</summary>
    /// <param name="length">How many.</param>
    /// <param name="alignedPlace">The place that is to be on a boundary.</param>
    public ParameterMemory(int length, int alignedPlace = 0)
    {
        _length = length;
#if NET
        int line = Alignment.LineBytes / Unsafe.SizeOf<T>();
        _array = GC.AllocateArray<T>(length + line, pinned: true);
        _start = Alignment.Distance(ref _array[alignedPlace]);
#else
        _array = new T[length];
        _start = 0;
        _ = alignedPlace;
#endif
    }

    /// <summary>The parameters.</summary>
#if NET
    // Start and length were right when they were written: to check them again costs a small network a tenth of its time.
    public Span<T> Span => MemoryMarshal.CreateSpan(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_array), _start), _length);
#else
    public Span<T> Span => _array.AsSpan(_start, _length);
#endif
}
