using System;
using System.Globalization;
using System.Linq;
using NetGen.Tests.Numerics.Functions;
using Spectre.Console;

namespace NetGen.Benchmarks.Accuracy;

/// <summary>
/// <c>accuracy [function ...]</c>: the worst error of each function over every single-precision number there is and over a dense
/// sample of double-precision numbers, as a Markdown table.
/// </summary>
internal static class AccuracyCommand
{
    public static int Run(string[] names)
    {
        Subject[] subjects = [.. Subject.All.Where(subject => names.Length == 0 || names.Contains(subject.Name, StringComparer.OrdinalIgnoreCase))];
        string[] unknown = [.. names.Where(name => !Subject.All.Any(subject => subject.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))];
        if (unknown.Length > 0)
        {
            Console.Error.WriteLine($"No function {string.Join(", ", unknown)}. There are {string.Join(", ", Subject.All.Select(s => s.Name))}.");
            return 2;
        }

        // Rows are written as they come, progress goes to the other stream: a run takes minutes.
        Console.WriteLine("| function | single, worst ULP | at | double, worst ULP | at | bound |");
        Console.WriteLine("|---|---:|---|---:|---|---:|");
        bool isGood = true;
        AnsiConsole.Console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        AnsiConsole.Progress().Start(progress =>
        {
            ProgressTask[] tasks = [.. subjects.Select(subject => progress.AddTask(subject.Name))];
            for (int i = 0; i < subjects.Length; i++)
            {
                ProgressTask task = tasks[i];
                Worst single = SingleScan.Of(subjects[i], share => task.Value = 90 * share);
                Worst sampled = DoubleScan.Of(subjects[i]);
                task.Value = 100;
                isGood &= single.Distance <= subjects[i].Bound && sampled.Distance <= subjects[i].Bound;
                Console.WriteLine($"| {subjects[i].Name} | {Describe(single, isSingle: true)} | {Describe(sampled, isSingle: false)} | {subjects[i].Bound} |");
            }
        });

        return isGood ? 0 : 1;
    }

    private static string Describe(Worst worst, bool isSingle)
    {
        string at = isSingle ? ((float)worst.At).ToString("R", CultureInfo.InvariantCulture) : worst.At.ToString("R", CultureInfo.InvariantCulture);
        return $"{worst.Distance.ToString("F2", CultureInfo.InvariantCulture)} | {at}";
    }
}
