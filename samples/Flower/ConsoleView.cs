using System;
using System.Collections.Generic;
using System.Linq;
using Spectre.Console;

namespace Flower;

/// <summary>Shows the experiments: live on a terminal, as plain lines in a file, a pipe or a terminal without control codes.</summary>
internal sealed class ConsoleView(IAnsiConsole console)
{
    private static readonly string[] Columns = ["Network", "Hidden units", "Parameters", "Cost", "Accuracy", "Time"];

    private readonly TrainingDisplay _display = new(console);

    /// <summary>Begins a part of the output.</summary>
    public void Heading(string text)
    {
        if (_display.IsLive)
        {
            console.WriteLine();
            console.Write(new Rule($"[bold]{text.EscapeMarkup()}[/]").LeftJustified());
        }
        else
        {
            Line(text);
        }
    }

    /// <summary>Runs experiments one after another and shows how far they are.</summary>
    public IReadOnlyList<ExperimentResult> Train(IReadOnlyList<Experiment> experiments, int epochs) =>
        _display.Run(
            [.. experiments.Select(experiment => $"{experiment.Name} ({experiment.Layers})")],
            (i, progress) => experiments[i].Run(epochs, progress));

    /// <summary>Shows the result of one experiment in words.</summary>
    public void Sentence(ExperimentResult result) =>
        Line($"{result.Name} ({result.Layers}) classifies {Percent(result.Accuracy)} of the points right.");

    /// <summary>Shows the results of several experiments.</summary>
    public void Table(IReadOnlyList<ExperimentResult> results)
    {
        if (_display.IsLive)
        {
            Table table = new Table().RoundedBorder();
            table.AddColumn(Columns[0]);
            table.AddColumns([.. Columns.Skip(1).Select(name => new TableColumn(name).RightAligned())]);
            foreach (ExperimentResult result in results)
            {
                table.AddRow(Cells(result));
            }

            console.Write(table);
        }
        else
        {
            Line(PlainRow(Columns));
            foreach (ExperimentResult result in results)
            {
                Line(PlainRow(Cells(result)));
            }
        }
    }

    /// <summary>Names a file that was written.</summary>
    /// <remarks>Never broken into two lines, so that it can be copied.</remarks>
    public void Path(string path) => Line(path);

    private static string[] Cells(ExperimentResult result) =>
    [
        result.Name,
        $"{result.Network.LayerSize(1)}",
        $"{result.Network.ParameterCount}",
        $"{result.Cost:F4}",
        Percent(result.Accuracy),
        Seconds(result.Elapsed),
    ];

    private static string PlainRow(string[] cells) =>
        $"{cells[0],-12}{string.Concat(cells.Skip(1).Select(cell => $"{cell,14}"))}";

    private static string Percent(double share) => $"{100 * share:F1} %";

    private static string Seconds(TimeSpan time) => $"{time.TotalSeconds:F2} s";

    // Past the console's own formatting, which would break a line at the edge of the terminal.
    private void Line(string text) => console.Profile.Out.Writer.WriteLine(text);
}
