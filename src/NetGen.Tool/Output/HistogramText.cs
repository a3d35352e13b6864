using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Tool.Output;

/// <summary>A histogram as a line of text: ▁▂▅▇█▆▃▁.</summary>
internal static class HistogramText
{
    private const string Blocks = "▁▂▃▄▅▆▇█";
    private const string Letters = "_.:-=+*#";

    /// <summary>A character for each bin, as high as its count; a space for an empty bin.</summary>
    /// <param name="counts">The count of each bin.</param>
    /// <param name="hasBlocks">Whether the terminal can show more than ASCII.</param>
    public static string Of(IReadOnlyList<int> counts, bool hasBlocks)
    {
        string steps = hasBlocks ? Blocks : Letters;
        int most = Math.Max(1, counts.Max());
        return string.Concat(counts.Select(count => count == 0 ? ' ' : steps[(int)(((long)count * steps.Length - 1) / most)]));
    }
}
