using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using NetGen.Tool.Files;
using NetGen.Tool.Output;
using NetGen.Tool.Statistics;
using Spectre.Console;

namespace NetGen.Tool.Commands;

/// <summary><c>netgen inspect</c>: what is in a file.</summary>
internal static class InspectCommand
{
    private const int DefaultBins = 24;
    private const int MostBins = 1000;

    public static Command Create(ToolConsole console)
    {
        Argument<string> file = new("file") { Description = "A safetensors file, or an ONNX model." };
        Option<bool> json = new("--json") { Description = "Write JSON, for other programs." };
        Option<int> bins = new("--bins") { Description = "How many parts a histogram has.", DefaultValueFactory = _ => DefaultBins };
        Option<string?> until = new("--until") { Description = "Of an ONNX model: read up to this tensor, not up to its output." };
        bins.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MostBins)
            {
                result.AddError($"--bins is 1 to {MostBins}.");
            }
        });
        Command command = new("inspect", "Show layers, shapes, statistics and a histogram of each tensor.") { file, json, bins, until };
        command.SetAction(result =>
        {
            string path = result.GetValue(file)!;
            FileSummary summary = FileSummary.Of(path, NetworkSource.Read(path, result.GetValue(until)), result.GetValue(bins));
            if (result.GetValue(json))
            {
                console.WriteJson(summary);
            }
            else
            {
                Show(console.Tables, summary);
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static void Show(IAnsiConsole console, FileSummary summary)
    {
        console.MarkupLineInterpolated($"[bold]{summary.File}[/]  {Numbers.Whole(summary.Bytes)} bytes");
        if (summary.Network is null)
        {
            console.MarkupLineInterpolated($"[yellow]Not a network:[/] {summary.WhyNoNetwork}");
        }
        else
        {
            console.MarkupLineInterpolated($"{summary.Network}  {Numbers.Whole(summary.Parameters)} parameters");
        }

        foreach ((string key, string value) in summary.Metadata.OrderBy(entry => entry.Key).Where(entry => !entry.Key.StartsWith("netgen.", System.StringComparison.Ordinal)))
        {
            console.MarkupLineInterpolated($"[dim]{key}:[/] {value}");
        }

        if (summary.Layers is not null)
        {
            console.Write(Layers(summary.Layers));
        }

        console.Write(Tensors(summary.Tensors, console.Profile.Capabilities.Unicode));
    }

    private static Table Layers(IReadOnlyList<LayerSummary> layers)
    {
        Table table = Columns("layer>", "inputs>", "units>", "activation", "parameters>");
        foreach (LayerSummary layer in layers)
        {
            table.AddRow(
                new Text(Numbers.Whole(layer.Layer)),
                new Text(Numbers.Whole(layer.Inputs)),
                new Text(Numbers.Whole(layer.Units)),
                new Text(layer.Activation ?? "–"),
                new Text(Numbers.Whole(layer.Parameters)));
        }

        return table;
    }

    private static Table Tensors(IReadOnlyList<TensorStatistics> tensors, bool hasBlocks)
    {
        Table table = Columns("tensor", "shape", "type", "least>", "greatest>", "mean>", "deviation>", "zeros>", "not finite>", "histogram");
        foreach (TensorStatistics tensor in tensors)
        {
            table.AddRow(
                new Text(tensor.Name),
                new Text($"[{string.Join(", ", tensor.Shape)}]"),
                new Text(tensor.Type),
                new Text(Numbers.Short(tensor.Minimum)),
                new Text(Numbers.Short(tensor.Maximum)),
                new Text(Numbers.Short(tensor.Mean)),
                new Text(Numbers.Short(tensor.StandardDeviation)),
                new Text(Numbers.Whole(tensor.Zeros)),
                new Text(Numbers.Whole(tensor.NonFinite), tensor.NonFinite > 0 ? new Style(Color.Red) : Style.Plain),
                new Text(tensor.Histogram is null ? "" : HistogramText.Of(tensor.Histogram, hasBlocks)));
        }

        return table;
    }

    // A title that ends in > is that of a column of numbers.
    private static Table Columns(params string[] titles)
    {
        Table table = new() { Border = TableBorder.Simple };
        foreach (string title in titles)
        {
            TableColumn column = new(title.TrimEnd('>')) { NoWrap = true };
            table.AddColumn(title.EndsWith('>') ? column.RightAligned() : column);
        }

        return table;
    }
}
