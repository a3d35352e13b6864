using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Benchmarks.Charts;
using ScottPlot;
using ScottPlot.Plottables;

namespace NetGen.Benchmarks.Fann;

/// <summary>Draws cost and test score of every optimiser over time.</summary>
internal static class FannPicture
{
    private const int Width = 1000;
    private const int Height = 560;

    // The palette of Okabe and Ito, which colour-blind readers can tell apart.
    private static readonly Color[] Colors = [Color.FromHex("#0072B2"), Color.FromHex("#D55E00"), Color.FromHex("#009E73"), Color.FromHex("#CC79A7")];

    /// <summary>Saves a picture: the cost above, the score below, both over the logarithm of time.</summary>
    /// <param name="path">A PNG file.</param>
    /// <param name="data">The set.</param>
    /// <param name="network">The network's name.</param>
    /// <param name="runs">One run of each optimiser.</param>
    public static void Save(string path, FannDataSet data, string network, IReadOnlyList<FannRun> runs)
    {
        PictureFont.Use();
        Multiplot pictures = new();
        pictures.AddPlots(2);
        Plot cost = pictures.GetPlot(0);
        Plot score = pictures.GetPlot(1);
        for (int i = 0; i < runs.Count; i++)
        {
            FannPoint[] points = [.. runs[i].Curve.Where(point => point.Seconds > 0 && point.Cost > 0)];
            double[] times = [.. points.Select(point => Math.Log10(point.Seconds))];
            Add(cost, times, [.. points.Select(point => Math.Log10(point.Cost))], runs[i].Optimizer, i);
            Add(score, times, [.. points.Select(point => point.TestScore)], runs[i].Optimizer, i);
        }

        cost.Title($"{data.Name}, {network}", 26);
        Label(cost, "cost J of the training set, log10");
        Label(score, data.Test.IsClassification ? "accuracy, test set" : "R², test set");
        score.XLabel("log10 of seconds", 22);
        cost.ShowLegend(Edge.Right);
        score.ShowLegend(Edge.Right);
        pictures.SavePng(path, Width, 2 * Height);
    }

    private static void Add(Plot plot, double[] times, double[] values, string name, int index)
    {
        Scatter line = plot.Add.ScatterLine(times, values, Colors[index % Colors.Length]);
        line.LineWidth = 4;
        line.LegendText = name;
    }

    private static void Label(Plot plot, string text)
    {
        plot.YLabel(text, 22);
        plot.Axes.Left.Label.Bold = false;
        plot.Axes.Bottom.Label.Bold = false;
        plot.Axes.Bottom.TickLabelStyle.FontSize = 18;
        plot.Axes.Left.TickLabelStyle.FontSize = 18;
        plot.Legend.FontSize = 18;
    }
}
