using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Benchmarks.Table;
using Spectre.Console;

namespace NetGen.Benchmarks.Fann;

/// <summary>Writes runs as Markdown tables.</summary>
internal static class FannTables
{
    private const int RowsOfCurve = 8;

    /// <summary>One row an optimiser: medians over the seeds.</summary>
    public static void WriteMedians(FannDataSet data, IReadOnlyList<IReadOnlyList<FannRun>> runs)
    {
        Spectre.Console.Table table = PlainTables.New("optimiser", "epochs", "train MSE", "test MSE", ScoreName(data), "seconds", "ends as");
        foreach (IReadOnlyList<FannRun> seeds in runs)
        {
            table.AddRow(
                seeds[0].Optimizer,
                $"{Median(seeds, run => run.Result.Epochs):F0}",
                $"{Median(seeds, run => run.TrainError):G3}",
                $"{Median(seeds, run => run.TestError):G3}",
                $"{Median(seeds, run => run.TestScore):F4}",
                $"{Median(seeds, run => run.Result.Elapsed.TotalSeconds):G3}",
                string.Join(", ", seeds.Select(run => run.Result.Status.ToString()).Distinct()));
        }

        PlainTables.Write(table);
    }

    /// <summary>Cost and score of one seed over time.</summary>
    public static void WriteCurves(FannDataSet data, IReadOnlyList<FannRun> runs)
    {
        Spectre.Console.Table table = PlainTables.New("optimiser", "epoch", "seconds", "cost J", ScoreName(data));
        foreach (FannRun run in runs)
        {
            int step = Math.Max(1, run.Curve.Count / RowsOfCurve);
            foreach (FannPoint point in run.Curve.Where((_, i) => i == 0 || (i + 1) % step == 0 || i == run.Curve.Count - 1))
            {
                table.AddRow(run.Optimizer, $"{point.Epoch}", $"{point.Seconds:F4}", $"{point.Cost:G4}", $"{point.TestScore:F4}");
            }
        }

        PlainTables.Write(table);
    }

    private static string ScoreName(FannDataSet data) => data.Test.IsClassification ? "test accuracy" : "test R²";

    private static double Median(IReadOnlyList<FannRun> runs, Func<FannRun, double> value)
    {
        double[] sorted = [.. runs.Select(value).Order()];
        return sorted[sorted.Length / 2];
    }
}
