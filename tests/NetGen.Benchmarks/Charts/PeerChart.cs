using System;
using System.Collections.Generic;
using System.Linq;
using ScottPlot;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;

namespace NetGen.Benchmarks.Charts;

/// <summary>A row for each workload and, on a logarithmic axis, a mark for each peer's time relative to NetGen's.</summary>
internal static class PeerChart
{
    // Narrow, with large letters: the picture is also read on phones, scaled to a third.
    private const int Width = 1000;
    private const int RowHeight = 62;
    private const int FrameHeight = 330;
    private const float MarkerSize = 19;

    // The palette of Okabe and Ito, which color-blind readers can tell apart, each color with a shape of its own.
    private static readonly (string Color, MarkerShape Shape)[] Marks =
    [
        ("#999999", MarkerShape.FilledSquare),
        ("#E69F00", MarkerShape.FilledTriangleUp),
        ("#56B4E9", MarkerShape.FilledDiamond),
        ("#D55E00", MarkerShape.FilledCircle),
        ("#009E73", MarkerShape.FilledTriangleDown),
        ("#0072B2", MarkerShape.OpenCircle),
        ("#CC79A7", MarkerShape.OpenSquare),
        ("#000000", MarkerShape.OpenDiamond),
    ];

    private static readonly double[] TickRatios = [1, 3, 10, 30, 100, 300, 1000];

    /// <summary>Saves the chart.</summary>
    /// <param name="path">A PNG file.</param>
    /// <param name="peers">The peers, in the order of the legend.</param>
    /// <param name="rows">The workloads, from top to bottom.</param>
    public static void Save(string path, IReadOnlyList<string> peers, IReadOnlyList<PeerRatios> rows)
    {
        PictureFont.Use();
        using Plot plot = new();
        double largest = rows.Max(row => row.Ratios.Values.Max());
        double least = Math.Min(1, rows.Min(row => row.Ratios.Values.Min()));
        VerticalLine one = plot.Add.VerticalLine(0, 4, Colors.Black);
        one.LegendText = "NetGen";
        for (int i = 0; i < peers.Count; i++)
        {
            (string color, MarkerShape shape) = Marks[i % Marks.Length];
            (double Ratio, int Row)[] points =
                [.. rows.Select((row, index) => (Ratio: row.Ratios.GetValueOrDefault(peers[i]), Row: index)).Where(point => point.Ratio > 0)];
            Scatter scatter = plot.Add.ScatterPoints(
                points.Select(point => Math.Log10(point.Ratio)).ToArray(), points.Select(point => (double)-point.Row).ToArray(), Color.FromHex(color));
            scatter.MarkerShape = shape;
            scatter.MarkerSize = MarkerSize;
            scatter.MarkerLineWidth = 4;
            scatter.LegendText = peers[i];
        }

        plot.Title("Time relative to NetGen", 30);
        plot.Axes.Title.Label.Bold = false;
        plot.Axes.Bottom.TickLabelStyle.FontSize = 26;
        plot.Axes.Left.TickLabelStyle.FontSize = 24;
        plot.Axes.Bottom.TickGenerator = new NumericManual(
            TickRatios.Select(Math.Log10).ToArray(), TickRatios.Select(ratio => $"{ratio} ×").ToArray());
        plot.Axes.Left.TickGenerator = new NumericManual(
            rows.Select((_, index) => (double)-index).ToArray(), rows.Select(row => Short(row.Workload)).ToArray());
        plot.Axes.SetLimits(Math.Log10(least) - 0.08, Math.Log10(largest) + 0.12, -rows.Count + 0.4, 0.6);
        plot.Legend.FontSize = 24;
        plot.Legend.Orientation = Orientation.Horizontal;
        plot.Legend.TightHorizontalWrapping = true;
        plot.ShowLegend(Edge.Bottom);
        plot.SavePng(path, Width, FrameHeight + rows.Count * RowHeight);
    }

    // The workload on one line, the network on the next, without the unit of the times.
    private static string Short(string workload)
    {
        workload = workload.Split(" (")[0];
        int split = workload.LastIndexOf(", ", StringComparison.Ordinal);
        return split < 0 ? workload : $"{workload[..split]}\n{workload[(split + 2)..]}";
    }
}
