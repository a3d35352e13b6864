using System.CommandLine;
using NetGen.Tool.Files;
using NetGen.Tool.Output;
using NetGen.Tool.Statistics;
using Spectre.Console;

namespace NetGen.Tool.Commands;

/// <summary><c>netgen diff</c>: how two networks differ.</summary>
internal static class DiffCommand
{
    public static Command Create(ToolConsole console)
    {
        Argument<string> first = new("first") { Description = "A safetensors file, or an ONNX model." };
        Argument<string> second = new("second") { Description = "Another." };
        Option<double> tolerance = new("--tolerance") { Description = "By how much numbers may differ and still be the same.", DefaultValueFactory = _ => 0 };
        Option<bool> json = new("--json") { Description = "Write JSON, for other programs." };
        tolerance.Validators.Add(result =>
        {
            if (!(result.GetValueOrDefault<double>() >= 0))
            {
                result.AddError("--tolerance is 0 or more.");
            }
        });
        Command command = new("diff", "Compare two networks. The exit code is 0 if they are the same, 1 if they differ, 2 if they cannot be read.") { first, second, tolerance, json };
        command.SetAction(result =>
        {
            NetworkDifference difference = NetworkDifference.Of(
                NetworkSource.Read(result.GetValue(first)!), NetworkSource.Read(result.GetValue(second)!), result.GetValue(tolerance));
            if (result.GetValue(json))
            {
                console.WriteJson(difference);
            }
            else
            {
                Show(console.Tables, difference);
            }

            return difference.Same ? ExitCode.Success : ExitCode.Different;
        });
        return command;
    }

    private static void Show(IAnsiConsole console, NetworkDifference difference)
    {
        foreach (DescriptionDifference property in difference.Description)
        {
            console.MarkupLineInterpolated($"[yellow]{property.Property}:[/] {property.First ?? "not told"} against {property.Second ?? "not told"}");
        }

        if (difference.Tensors.Count > 0)
        {
            Table table = new() { Border = TableBorder.Simple };
            table.AddColumn(new TableColumn("tensor") { NoWrap = true });
            foreach (string title in (string[])["numbers", "differ", "largest difference", "mean difference", "relative"])
            {
                table.AddColumn(new TableColumn(title) { NoWrap = true }.RightAligned());
            }

            foreach (TensorDifference tensor in difference.Tensors)
            {
                table.AddRow(
                    new Text(tensor.Name),
                    new Text(Numbers.Whole(tensor.Count)),
                    new Text(Numbers.Whole(tensor.Differing), tensor.Differing > 0 ? new Style(Color.Yellow) : Style.Plain),
                    new Text(Numbers.Short(tensor.Largest)),
                    new Text(Numbers.Short(tensor.Mean)),
                    new Text(Numbers.Short(tensor.Relative)));
            }

            console.Write(table);
        }

        console.WriteLine(difference.Same ? "The networks are the same." : "The networks differ.");
    }
}
