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
        Argument<string> first = new("first") { Description = "A safetensors file or an ONNX model; - reads the standard input." };
        Argument<string> second = new("second") { Description = "The file to compare it with." };
        Option<double> tolerance = NumberOptions.NotNegative("--tolerance", "The largest difference of two numbers that are still equal.", 0);
        Option<bool> json = CommonOptions.Json();
        Command command = new("diff", "Compare two networks. The exit code is 0 if they are equal, 1 if they differ, and 2 after an error.") { first, second, tolerance, json };
        command.SetAction(result =>
        {
            InputFile firstFile = new(result.GetValue(first)!, console.OpenInput);
            InputFile secondFile = new(result.GetValue(second)!, console.OpenInput);
            if (firstFile.Path is null && secondFile.Path is null)
            {
                throw new ToolException("Only one of the two files can be the standard input.");
            }

            NetworkDifference difference = NetworkDifference.Of(
                NetworkSource.Read(firstFile, ReadOptions.None), NetworkSource.Read(secondFile, ReadOptions.None), result.GetValue(tolerance));
            if (result.GetValue(json))
            {
                console.WriteJson(difference);
            }
            else
            {
                console.Show(terminal => Show(terminal, difference));
            }

            return difference.Same ? ExitCode.Success : ExitCode.Different;
        });
        return command;
    }

    private static void Show(IAnsiConsole console, NetworkDifference difference)
    {
        foreach (DescriptionDifference property in difference.Description)
        {
            console.MarkupLineInterpolated($"[yellow]{property.Property}:[/] {Value(property.First)} and {Value(property.Second)}");
        }

        if (difference.Tensors.Count > 0)
        {
            TextTable table = new("tensor", "numbers>", "differ>", "largest>", "mean>", "relative>");
            foreach (TensorDifference tensor in difference.Tensors)
            {
                table.Add(
                    tensor.Name,
                    Numbers.Whole(tensor.Count),
                    Cell.Count(tensor.Differing, Color.Yellow),
                    Numbers.Short(tensor.Largest),
                    Numbers.Short(tensor.Mean),
                    Numbers.Short(tensor.Relative));
            }

            table.Write(console);
        }

        console.WriteLine(difference.Same ? "The networks are equal." : "The networks differ.");
    }

    private static string Value(string? value) => value is null ? "none" : Printable.Name(value);
}
