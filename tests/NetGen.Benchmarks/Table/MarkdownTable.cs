using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using NetGen.Benchmarks.Peers;

namespace NetGen.Benchmarks.Table;

/// <summary>The rows as Markdown.</summary>
internal static class MarkdownTable
{
    private const string None = "–";

    public static void Write(TextWriter writer, IReadOnlyList<TableRow> rows, double peak, TableOptions options, ExternalPeers external)
    {
        string[] peers = [.. PeerList.Names.Where(name => rows.Any(row => row.Peers.ContainsKey(name)))];
        string[] further = [.. external.Names];
        bool hasOddSizes = rows.Any(row => row.OddToRound is not null);

        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Machine.Name}; one core, FMA peak {peak:f0} GFLOP/s in single precision."));
        if (options.DryRun)
        {
            writer.WriteLine("A dry run: the times mean nothing.");
        }

        if (options.WithPeers && !peers.Contains("C"))
        {
            writer.WriteLine("Without C: there is no gcc.");
        }

        writer.WriteLine();
        writer.WriteLine("The least time, the median, and by how much the worst place of the stack exceeds the best; for each peer how many times");
        writer.WriteLine("NetGen's time it takes, and its own time. `odd to round`: an odd size's time a multiply-add over that of the nearest round size.");
        writer.WriteLine();
        List<string> header = ["workload", "NetGen, ns a data point", "median", "by stack", "of FMA peak", .. peers, .. further];
        if (hasOddSizes)
        {
            header.Add("odd to round");
        }

        WriteRow(writer, header);
        WriteRow(writer, header.Select((_, i) => i == 0 ? "---" : "--:"));
        foreach (TableRow row in rows)
        {
            double least = row.Generated.Least;
            List<string> cells =
            [
                row.Plan.Title,
                $"**{Number(least * row.Scale)}**",
                Number(row.Generated.Median * row.Scale),
                Percent(row.Generated.OffsetSpread),
                Percent(row.Workload.Flop / least / (row.Workload.Subject.IsSingle ? peak : peak / 2)),
                .. peers.Select(peer => Ratio(row.Peers.TryGetValue(peer, out double time) ? time : null, row)),
                .. further.Select(peer => Ratio(external.Least(peer, row.Workload), row)),
            ];
            if (hasOddSizes)
            {
                cells.Add(row.OddToRound is { } ratio ? ratio.ToString("f2", CultureInfo.InvariantCulture) : None);
            }

            WriteRow(writer, cells);
        }
    }

    private static void WriteRow(TextWriter writer, IEnumerable<string> cells) => writer.WriteLine($"| {string.Join(" | ", cells)} |");

    /// <summary>How many times as long a peer takes, and its time.</summary>
    private static string Ratio(double? time, TableRow row) => time is { } known
        ? $"{Number(known / row.Generated.Least)} × ({Number(known * row.Scale)})"
        : None;

    private static string Percent(double fraction) => fraction.ToString("p0", CultureInfo.InvariantCulture);

    /// <summary>Three digits, or all before the point.</summary>
    private static string Number(double value)
    {
        string format = Math.Abs(value) switch
        {
            >= 99.95 => "f0",
            >= 9.995 => "f1",
            _ => "f2",
        };
        return value.ToString(format, CultureInfo.InvariantCulture);
    }
}
