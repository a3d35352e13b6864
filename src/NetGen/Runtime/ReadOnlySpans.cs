using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>Reads the elements of read-only spans everywhere.</summary>
/// <remarks>
/// An index into a <see cref="ReadOnlySpan{T}"/>, and so <c>foreach</c> and <c>fixed</c>, is a call of a method that Debian's Mono has with another
/// signature than .NET Standard 2.1 says: it throws <see cref="MissingMethodException"/>. A <see cref="Span{T}"/> has no such method.
/// So what is compiled for .NET Standard reads by spans, and a test looks for an index that does not.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ReadOnlySpans
{
    /// <summary>The same elements. They must not be written.</summary>
    /// <typeparam name="T">The type of an element.</typeparam>
    /// <param name="span">The elements.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Span<T> Elements<T>(this ReadOnlySpan<T> span) => MemoryMarshal.CreateSpan(ref MemoryMarshal.GetReference(span), span.Length);
}
