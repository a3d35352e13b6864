using System;
using System.Collections.Generic;
using System.Linq;
using NetGen;
using Spectre.Console;

namespace Flower;

/// <summary>
/// Shows on a console how far training is: a bar for each run with its cost and the time that is left, or a line at its end where the
/// console is a file, a pipe or a terminal without control codes. It knows nothing of flowers: copy it into your own program.
/// </summary>
/// <example>
/// <code>
/// TrainingResult result = new TrainingDisplay(AnsiConsole.Console).Run("FlowerNet", progress => network.Train(inputs, targets,
///     new TrainingOptions { Epochs = 10_000, Progress = progress, ProgressInterval = 1, ProgressPeriod = TrainingDisplay.Period }));
/// </code>
/// </example>
internal sealed class TrainingDisplay(IAnsiConsole console)
{
    /// <summary>A good <see cref="TrainingOptions.ProgressPeriod"/>: the eye sees no more than this.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromMilliseconds(50);

    /// <summary>Whether bars can be drawn.</summary>
    public bool IsLive { get; } = console.Profile.Out.IsTerminal && console.Profile.Capabilities is { Ansi: true, Interactive: true };

    /// <summary>Shows one run.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="train">Trains, and tells what it is given how far it is.</param>
    public TResult Run<TResult>(string name, Func<IProgress<TrainingProgress>, TResult> train) => Run([name], (_, progress) => train(progress))[0];

    /// <summary>Shows several runs, one after another.</summary>
    /// <param name="names">What they are called.</param>
    /// <param name="train">Makes the run of a number, and tells what it is given how far it is.</param>
    public TResult[] Run<TResult>(IReadOnlyList<string> names, Func<int, IProgress<TrainingProgress>, TResult> train) =>
        IsLive ? RunLive(names, train) : RunPlain(names, train);

    private TResult[] RunLive<TResult>(IReadOnlyList<string> names, Func<int, IProgress<TrainingProgress>, TResult> train)
    {
        ProgressColumn[] columns =
        [
            new TaskDescriptionColumn { Alignment = Justify.Left },
            new ProgressBarColumn(),
            new PercentageColumn(),
            new RemainingTimeColumn(),
        ];

        int width = names.Max(name => name.Length);
        return console.Progress().Columns(columns).Start(context =>
        {
            // All bars from the start, so that the reader sees what is still to come.
            Bar[] bars = [.. names.Select(name => new Bar(context, name.PadRight(width)))];
            return bars.Select((bar, i) => bar.Run(() => train(i, bar))).ToArray();
        });
    }

    private TResult[] RunPlain<TResult>(IReadOnlyList<string> names, Func<int, IProgress<TrainingProgress>, TResult> train)
    {
        var results = new TResult[names.Count];
        for (int i = 0; i < results.Length; i++)
        {
            var last = new LastReport();
            results[i] = train(i, last);

            // Past the console's own formatting, which would break a line at the edge of the terminal.
            console.Profile.Out.Writer.WriteLine($"{names[i]}: {last.Text}");
        }

        return results;
    }

    private static string Costs(TrainingProgress progress) =>
        progress.ValidationCost is double validationCost ? $"cost {progress.Cost:F4}, validation {validationCost:F4}" : $"cost {progress.Cost:F4}";

    private sealed class Bar(ProgressContext context, string name) : IProgress<TrainingProgress>
    {
        private readonly ProgressTask _task = context.AddTask(name.EscapeMarkup(), autoStart: false);

        public TResult Run<TResult>(Func<TResult> train)
        {
            _task.StartTask();
            TResult result = train();

            // Training that ended early is at its end all the same.
            _task.Value = _task.MaxValue;
            _task.StopTask();
            return result;
        }

        public void Report(TrainingProgress value)
        {
            _task.MaxValue = value.Epochs;
            _task.Value = value.Epoch;
            _task.Description = $"{name} {Costs(value)}".EscapeMarkup();
        }
    }

    private sealed class LastReport : IProgress<TrainingProgress>
    {
        public string Text { get; private set; } = "no epochs";

        public void Report(TrainingProgress value) =>
            Text = $"{value.Epoch} epochs in {value.Elapsed.TotalSeconds:F2} s, {Costs(value)}";
    }
}
