using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using NetGen.Benchmarks.Timing;
using Spectre.Console;

namespace NetGen.Benchmarks.Table;

/// <summary><c>table</c>: measures everything in less than three minutes and prints one Markdown table.</summary>
internal static class TableCommand
{
    public static int Run(string[] args)
    {
        Option<string> only = new("--only") { Description = "Only workloads whose name contains this.", DefaultValueFactory = _ => "" };
        Option<bool> noPeers = new("--no-peers") { Description = "NetGen alone." };
        Option<DirectoryInfo> peers = new("--peers") { Description = "A folder with the output of further programs: peer,workload,network,least,median,error." };
        Option<bool> dryRun = new("--dry-run") { Description = "Run everything only a few times, for a test of this command. The times mean nothing." };
        RootCommand command = new("Times every workload and its peers in one run, and prints a Markdown table.") { only, noPeers, peers.AcceptExistingOnly(), dryRun };
        command.SetAction(result => Run(new TableOptions(
            result.GetValue(only)!,
            !result.GetValue(noPeers),
            result.GetValue(peers)?.FullName,
            result.GetValue(dryRun))));
        return command.Parse(args).Invoke();
    }

    private static int Run(TableOptions options)
    {
        // Progress goes to where it does not get into the table.
        IAnsiConsole progress = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        using MeasuredTable table = new(options.DryRun ? ContestLength.DryRun : ContestLength.Full, options.WithPeers);

        double peak = FmaPeak.Measure();
        foreach (RowPlan plan in RowPlan.All.Where(plan => plan.Title.Contains(options.Only, StringComparison.OrdinalIgnoreCase)))
        {
            progress.WriteLine(plan.Title);
            table.Add(plan);
        }

        table.Measure(progress.WriteLine);
        peak = Math.Max(peak, FmaPeak.Measure());
        IReadOnlyList<TableRow> rows = table.Rows;
        if (rows.Count == 0)
        {
            progress.WriteLine($"No workload's name contains '{options.Only}'.");
            return 1;
        }

        progress.WriteLine($"checksum {table.Checksum:g6}");
        MarkdownTable.Write(Console.Out, rows, peak, options, options.PeersFolder is { } folder ? ExternalPeers.Read(folder) : ExternalPeers.None);
        return 0;
    }
}
