using System;
using System.Collections.Generic;
using System.Linq;
using Spectre.Console;

namespace Flower;

/// <summary>Shows the experiments: live on a terminal, as plain lines in a file, a pipe or a terminal without control codes.</summary>
internal sealed class ConsoleView(IAnsiConsole console)
{
    private static readonly string[] Columns = ["Network", "Hidden units", "Parameters", "Cost", "Accuracy", "Time"];

    private readonly bool _isLive = console.Profile.Out.IsTerminal && console.Profile.Capabilities is { Ansi: true, Interactive: true };

    /// <summary>Begins a part of the output.</summary>
    public void Heading(string text)
    {
        if (_isLive)
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
        _isLive ? TrainLive(experiments, epochs) : TrainPlain(experiments, epochs);

    /// <summary>Shows the result of one experiment in words.</summary>
    public void Sentence(ExperimentResult result) =>
        Line($"{result.Name} ({result.Layers}) classifies {Percent(result.Accuracy)} of the points right.");

    /// <summary>Shows the results of several experiments.</summary>
    public void Table(IReadOnlyList<ExperimentResult> results)
    {
        if (_isLive)
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

    private ExperimentResult[] TrainLive(IReadOnlyList<Experiment> experiments, int epochs)
    {
        ProgressColumn[] columns =
        [
            new TaskDescriptionColumn { Alignment = Justify.Left },
            new ProgressBarColumn(),
            new PercentageColumn(),
        ];

        return console.Progress().Columns(columns).Start(context =>
        {
            // All bars from the start, so that the reader sees what is still to come.
            ProgressTask[] tasks =
            [
                .. experiments.Select(experiment => context.AddTask(Description(experiment, null), autoStart: false, maxValue: epochs)),
            ];
            return experiments.Zip(tasks, (experiment, task) => RunLive(experiment, task, epochs)).ToArray();
        });
    }

    private static ExperimentResult RunLive(Experiment experiment, ProgressTask task, int epochs)
    {
        task.StartTask();
        return experiment.Run(epochs, progress =>
        {
            task.Description = Description(experiment, progress.Cost);
            task.Value = progress.Epoch;
        });
    }

    private ExperimentResult[] TrainPlain(IReadOnlyList<Experiment> experiments, int epochs)
    {
        ExperimentResult[] results = new ExperimentResult[experiments.Count];
        for (int i = 0; i < results.Length; i++)
        {
            ExperimentResult result = experiments[i].Run(epochs, _ => { });
            Line($"{result.Name} ({result.Layers}): {epochs} epochs in {Seconds(result.Elapsed)}, cost {result.Cost:F4}");
            results[i] = result;
        }

        return results;
    }

    private static string Description(Experiment experiment, double? cost) =>
        $"{experiment.Name,-11} {experiment.Layers,-6} {(cost is null ? "" : $"cost {cost:F4}"),-11}";

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
