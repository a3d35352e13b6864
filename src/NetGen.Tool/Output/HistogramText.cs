using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Tool.Output;

/// <summary>A histogram in a line of text: ▁▂▅▇█▆▃▁.</summary>
internal static class HistogramText
{
    private const string Blocks = "▁▂▃▄▅▆▇█";
    private const string Letters = "_.:-=+*#";

    /// <summary>A character for each part, as high as it has numbers; a space where it has none.</summary>
    /// <param name="counts">How many numbers each part has.</param>
    /// <param name="hasBlocks">Whether the terminal has more than ASCII.</param>
    public static string Of(IReadOnlyList<int> counts, bool hasBlocks)
    {
        string steps = hasBlocks ? Blocks : Letters;
        int most = Math.Max(1, counts.Max());
        return string.Concat(counts.Select(count => count == 0 ? ' ' : steps[(int)(((long)count * steps.Length - 1) / most)]));
    }
}
