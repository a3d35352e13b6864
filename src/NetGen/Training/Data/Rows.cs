using System;
using NetGen.Runtime;

namespace NetGen;

/// <summary>Picks rows out of a matrix.</summary>
internal static class Rows
{
    /// <summary>Copies some rows.</summary>
    /// <param name="values">Rows, one after another.</param>
    /// <param name="size">The length of a row.</param>
    /// <param name="chosen">Which ones.</param>
    /// <param name="buffer">Receives them, at its beginning.</param>
    /// <returns>What was written of <paramref name="buffer"/>.</returns>
    public static ReadOnlySpan<T> Gather<T>(ReadOnlySpan<T> values, int size, ReadOnlySpan<int> chosen, Span<T> buffer)
    {
        for (int i = 0; i < chosen.Length; i++)
        {
            values.Slice(chosen.Elements()[i] * size, size).CopyTo(buffer.Slice(i * size, size));
        }

        return buffer[..(chosen.Length * size)];
    }
}
