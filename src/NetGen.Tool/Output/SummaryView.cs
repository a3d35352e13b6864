using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Tool.Statistics;
using Spectre.Console;

namespace NetGen.Tool.Output;

/// <summary>Shows what is in a file: tables where they fit into the lines, else a few lines for each tensor.</summary>
internal static class SummaryView
{
    /// <summary>Shows a summary.</summary>
    /// <param name="console">Where.</param>
    /// <param name="summary">The summary.</param>
    /// <param name="width">The characters in a line.</param>
    public static void Show(IAnsiConsole console, FileSummary summary, int width)
    {
        string name = summary.File == Files.GivenPath.Standard ? "standard input" : Printable.Text(summary.File);
        console.MarkupLineInterpolated($"[bold]{name}[/]  {Numbers.Whole(summary.Bytes)} bytes");
        if (summary.Network is null)
        {
            console.MarkupLineInterpolated($"[yellow]Not a network:[/] {Printable.Message(summary.WhyNoNetwork ?? "")}");
        }
        else
        {
            console.MarkupLineInterpolated($"{Printable.Text(summary.Network)}  {Numbers.Whole(summary.Parameters)} parameters");
        }

        foreach ((string key, string value) in summary.Metadata.Where(entry => !entry.Key.StartsWith("netgen.", StringComparison.Ordinal)).OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            console.MarkupLineInterpolated($"[dim]{Printable.Name(key)}:[/] {Printable.Message(value)}");
        }

        if (summary.Layers is not null)
        {
            ShowLayers(console, summary.Layers, width);
        }

        if (summary.Tensors.Count > 0)
        {
            ShowTensors(console, summary.Tensors, width);
        }
    }

    private static void ShowLayers(IAnsiConsole console, IReadOnlyList<LayerSummary> layers, int width)
    {
        bool hasTensors = layers.Any(layer => layer.Tensors is not null);
        TextTable table = Layers(layers, hasTensors);
        bool fits = table.Width <= width;
        (fits ? table : Layers(layers, hasTensors: false)).Write(console);
        if (!fits)
        {
            foreach (string line in LayerSources.Lines(layers))
            {
                console.WriteLine("  " + line);
            }
        }
    }

    private static TextTable Layers(IReadOnlyList<LayerSummary> layers, bool hasTensors)
    {
        TextTable table = new("layer>", "inputs>", "units>", "activation", "parameters>", hasTensors ? "tensors" : null);
        foreach (LayerSummary layer in layers)
        {
            table.Add(
                Numbers.Whole(layer.Layer),
                Numbers.Whole(layer.Inputs),
                Numbers.Whole(layer.Units),
                layer.Activation is null ? "–" : Printable.Name(layer.Activation),
                Numbers.Whole(layer.Parameters),
                LayerSources.Tensors(layer));
        }

        return table;
    }

    // With histograms where there is room, else with these in a table of their own, else without tables.
    private static void ShowTensors(IAnsiConsole console, IReadOnlyList<TensorStatistics> tensors, int width)
    {
        bool hasBlocks = console.Profile.Capabilities.Unicode;
        TextTable all = Statistics(tensors, hasHistogram: true, hasBlocks);
        TextTable statistics = Statistics(tensors, hasHistogram: false, hasBlocks);
        TextTable histograms = new("tensor", "histogram");
        foreach (TensorStatistics tensor in tensors)
        {
            histograms.Add(Printable.Name(tensor.Name), Histogram(tensor, hasBlocks));
        }

        if (all.Width <= width)
        {
            all.Write(console);
        }
        else if (statistics.Width <= width && histograms.Width <= width)
        {
            statistics.Write(console);
            histograms.Write(console);
        }
        else
        {
            foreach (TensorStatistics tensor in tensors)
            {
                console.WriteLine();
                ShowLines(console, tensor, hasBlocks, width);
            }
        }
    }

    private static TextTable Statistics(IReadOnlyList<TensorStatistics> tensors, bool hasHistogram, bool hasBlocks)
    {
        bool hasZeros = tensors.Any(tensor => tensor.Zeros > 0);
        bool hasNonFinite = tensors.Any(tensor => tensor.NonFinite > 0);
        TextTable table = new(
            "tensor", "shape", "type", "min>", "max>", "mean>", "std>", hasZeros ? "zeros>" : null, hasNonFinite ? "non-finite>" : null, hasHistogram ? "histogram" : null);
        foreach (TensorStatistics tensor in tensors)
        {
            table.Add(
                Printable.Name(tensor.Name),
                Shape(tensor),
                Printable.Name(tensor.Type),
                Numbers.Short(tensor.Minimum),
                Numbers.Short(tensor.Maximum),
                Numbers.Short(tensor.Mean),
                Numbers.Short(tensor.StandardDeviation),
                Numbers.Whole(tensor.Zeros),
                Cell.Count(tensor.NonFinite, Color.Red),
                Histogram(tensor, hasBlocks));
        }

        return table;
    }

    private static void ShowLines(IAnsiConsole console, TensorStatistics tensor, bool hasBlocks, int width)
    {
        console.MarkupLineInterpolated($"[bold]{Printable.Name(tensor.Name)}[/]  {Shape(tensor)}  {Printable.Name(tensor.Type)}");
        string counts = $"{(tensor.Zeros > 0 ? $"  zeros {Numbers.Whole(tensor.Zeros)}" : "")}{(tensor.NonFinite > 0 ? $"  non-finite {Numbers.Whole(tensor.NonFinite)}" : "")}";
        if (tensor.Histogram is null)
        {
            console.WriteLine(counts.Length > 0 ? counts : "  no numbers that can be read");
            return;
        }

        console.WriteLine($"  min {Numbers.Short(tensor.Minimum)}  max {Numbers.Short(tensor.Maximum)}  mean {Numbers.Short(tensor.Mean)}  std {Numbers.Short(tensor.StandardDeviation)}");
        if (counts.Length > 0)
        {
            console.WriteLine(counts);
        }

        foreach (char[] part in Histogram(tensor, hasBlocks).Chunk(Math.Max(1, width - 2)))
        {
            console.WriteLine($"  {new string(part)}");
        }
    }

    private static string Shape(TensorStatistics tensor) => $"[{string.Join(", ", tensor.Shape)}]";

    private static string Histogram(TensorStatistics tensor, bool hasBlocks) => tensor.Histogram is null ? "" : HistogramText.Of(tensor.Histogram, hasBlocks);
}
