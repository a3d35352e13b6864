using System;
using System.Linq;
using System.Runtime.InteropServices;

namespace NetGen.Tests.Networks;

/// <summary>A method of a network as a function of the memory that its spans lie in.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Arguments">Its spans, in order.</param>
/// <param name="Invoke">Calls it and returns J, or 0 if it has none.</param>
internal sealed record Method<T>(string Name, Argument[] Arguments, Func<Memory<T>[], T> Invoke)
    where T : unmanaged
{
    /// <summary>Calls the method and returns every byte of its result and of what it wrote.</summary>
    public byte[] BytesOf(Memory<T>[] memory)
    {
        T[] j = [Invoke(memory)];
        var written = memory.Where((_, i) => Arguments[i].IsOutput);
        return [.. MemoryMarshal.AsBytes(j.AsSpan()), .. written.SelectMany(part => MemoryMarshal.AsBytes(part.Span).ToArray())];
    }
}
