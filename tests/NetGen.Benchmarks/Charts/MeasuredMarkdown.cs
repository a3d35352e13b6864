using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace NetGen.Benchmarks.Charts;

/// <summary>Reads the table that <c>table</c> prints back from a Markdown file.</summary>
internal static class MeasuredMarkdown
{
    private const string Start = "<!-- measured -->";
    private const string End = "<!-- /measured -->";

    // A peer's cell: how many times as long it takes, and its own time in parentheses.
    private const string Times = " × (";

    /// <summary>Reads the rows with peers, and the peers in the order of their columns.</summary>
    /// <param name="path">A Markdown file with the table between its marks.</param>
    /// <exception cref="InvalidDataException">The file has no such table.</exception>
    public static (IReadOnlyList<string> Peers, IReadOnlyList<PeerRatios> Rows) Read(string path)
    {
        string text = File.ReadAllText(path);
        int start = text.IndexOf(Start, StringComparison.Ordinal);
        int end = text.IndexOf(End, StringComparison.Ordinal);
        if (start < 0 || end < start)
        {
            throw new InvalidDataException($"{path} has no table between {Start} and {End}.");
        }

        string[][] lines = [.. text[start..end].Split('\n').Where(line => line.StartsWith('|')).Select(Cells)];
        if (lines.Length < 3)
        {
            throw new InvalidDataException($"{path} has no rows between {Start} and {End}.");
        }

        string[] header = lines[0];
        List<PeerRatios> rows = [];
        foreach (string[] cells in lines.Skip(2))
        {
            Dictionary<string, double> ratios = [];
            for (int i = 1; i < cells.Length; i++)
            {
                int times = cells[i].IndexOf(Times, StringComparison.Ordinal);
                if (times > 0)
                {
                    ratios.Add(header[i], double.Parse(cells[i][..times], CultureInfo.InvariantCulture));
                }
            }

            if (ratios.Count > 0)
            {
                rows.Add(new PeerRatios(cells[0], ratios));
            }
        }

        return ([.. header.Where(peer => rows.Any(row => row.Ratios.ContainsKey(peer)))], rows);
    }

    private static string[] Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];
}
