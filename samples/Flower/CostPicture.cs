using System;
using System.Collections.Generic;
using System.Linq;
using ScottPlot;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;

namespace Flower;

/// <summary>How the cost of each network fell while it was trained.</summary>
internal static class CostPicture
{
    public static void Save(string path, IReadOnlyList<ExperimentResult> results)
    {
        using Plot plot = new();
        for (int i = 0; i < results.Count; i++)
        {
            double[] logarithms = [.. results[i].History.Select(record => Math.Log10(record.Epoch))];
            double[] costs = [.. results[i].History.Select(record => record.Cost)];
            Scatter line = plot.Add.ScatterLine(logarithms, costs, PictureStyle.CurveColors[i]);
            line.LineWidth = 5;
            // Where two curves meet, the one below shows through the gaps of the one above.
            line.LinePattern = i % 2 == 0 ? LinePattern.Dashed : LinePattern.Solid;
            line.LegendText = $"{results[i].Layers}: {100 * results[i].Accuracy:F1} %";
        }

        PictureStyle.Apply(plot, "Cost while training, and accuracy after it", "epoch", "cost J");
        plot.Axes.Bottom.TickGenerator = PowersOfTen(results[0].History[^1].Epoch);
        plot.Axes.Left.TickGenerator = new NumericFixedInterval(0.1);
        plot.Axes.SetLimitsY(0, 0.05 + results.Max(result => result.History.Max(record => record.Cost)));
        plot.Legend.SymbolWidth = 48;
        plot.ShowLegend(Edge.Right);
        plot.SavePng(path, PictureStyle.Width + 200, PictureStyle.Height);
    }

    // The curves are drawn over the logarithm of the epoch: most of what happens, happens early.
    private static NumericManual PowersOfTen(double lastEpoch)
    {
        NumericManual ticks = new();
        for (int exponent = 0; exponent <= Math.Log10(lastEpoch); exponent++)
        {
            ticks.AddMajor(exponent, $"{Math.Pow(10, exponent):N0}");
        }

        return ticks;
    }
}
