using System.CommandLine;
using NetGen.Tool.Output;
using NetGen.Tool.Statistics;

namespace NetGen.Tool.Commands;

/// <summary><c>netgen inspect</c>: what is in a file.</summary>
internal static class InspectCommand
{
    private const int DefaultBins = 24;
    private const int MostBins = 1000;

    public static Command Create(ToolConsole console)
    {
        SourceArguments source = new("file");
        Option<bool> json = CommonOptions.Json();
        Option<int> bins = NumberOptions.Count("--bins", "The number of bins of a histogram.", DefaultBins, MostBins);
        Command command = new("inspect", "Show the layers, and the shape, statistics and a histogram of each tensor.") { json, bins };
        source.AddTo(command);
        command.SetAction(result =>
        {
            FileSummary summary = FileSummary.Of(source.Read(result, console), result.GetValue(bins));
            if (result.GetValue(json))
            {
                console.WriteJson(summary);
            }
            else
            {
                console.Show(terminal => SummaryView.Show(terminal, summary, console.Width));
            }

            return ExitCode.Success;
        });
        return command;
    }
}
