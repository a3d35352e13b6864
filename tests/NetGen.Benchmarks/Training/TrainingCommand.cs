using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using NetGen.Benchmarks.Table;
using Spectre.Console;

namespace NetGen.Benchmarks.Training;

/// <summary><c>training</c>: times whole training runs, with one thread and with several, and prints Markdown tables.</summary>
internal static class TrainingCommand
{
    private const int ChainEpochs = 10_000;
    private const int FlowerEpochs = 100_000;

    public static int Run(string[] args)
    {
        Option<int[]> threads = new("--threads")
        {
            Description = "Numbers of threads to train the larger network with.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [.. new[] { 1, Environment.ProcessorCount }.Distinct()],
        };
        Option<int> rounds = new("--rounds") { Description = "Runs with each number of threads, in turns.", DefaultValueFactory = _ => 5 };
        Option<bool> dryRun = new("--dry-run") { Description = "Run everything for a few epochs only, for a test of this command. The times mean nothing." };
        RootCommand command = new("Times training, all in.") { threads, rounds, dryRun };
        command.SetAction(result => Run(result.GetValue(threads)!, result.GetValue(rounds), result.GetValue(dryRun) ? 1000 : 1));
        return command.Parse(args).Invoke();
    }

    private static int Run(int[] threads, int rounds, int divisor)
    {
        Console.WriteLine(Machine.Name);
        Console.WriteLine();
        WriteThreads(TrainingCase.Chain, threads, rounds, ChainEpochs / divisor);
        Console.WriteLine();
        WriteOptimizers(rounds, FlowerEpochs / divisor);
        return 0;
    }

    private static void WriteThreads(TrainingCase work, int[] threads, int rounds, int epochs)
    {
        Dictionary<int, List<TrainedNetwork>> runs = threads.ToDictionary(count => count, _ => new List<TrainedNetwork>());
        work.Train(Math.Min(epochs, 100), threads.Max());
        for (int round = 0; round < rounds; round++)
        {
            foreach (int count in threads)
            {
                runs[count].Add(work.Train(epochs, count));
            }
        }

        Spectre.Console.Table table = PlainTables.New("threads", $"{epochs:N0} epochs, median", "least", "speed-up, median", "bits");
        foreach (int count in threads)
        {
            double[] times = [.. runs[count].Select(run => run.Elapsed.TotalSeconds).Order()];
            double[] speedUps = [.. runs[threads[0]].Zip(runs[count], (first, run) => first.Elapsed / run.Elapsed).Order()];
            bool isSame = runs[count].All(run => run.Parameters.SequenceEqual(runs[threads[0]][0].Parameters));
            table.AddRow($"{count}", $"{times[times.Length / 2]:F2} s", $"{times[0]:F2} s", $"{speedUps[speedUps.Length / 2]:F2}", isSame ? "the same" : "OTHERS");
        }

        Write($"{work.Network}, {work.Points:N0} points, {work.Optimizer}, full batch", table);
    }

    private static void WriteOptimizers(int rounds, int epochs)
    {
        Optimizer[] optimizers = [new GradientDescent(0.1), new RmsProp(), new Adam(), new AdamW(), new Rprop()];
        TrainingCase[] cases = [.. optimizers.Select(TrainingCase.Flower)];
        Spectre.Console.Table table = PlainTables.New("optimiser", "a step, median", "least");
        foreach (TrainingCase work in cases)
        {
            work.Train(epochs, 1);
            double[] times = [.. Enumerable.Range(0, rounds).Select(_ => work.Train(epochs, 1).Elapsed.TotalNanoseconds / epochs).Order()];
            table.AddRow(work.Optimizer, $"{times[times.Length / 2]:F0} ns", $"{times[0]:F0} ns");
        }

        Write($"{cases[0].Network}, {cases[0].Points} points, full batch", table);
    }

    private static void Write(string title, Spectre.Console.Table table)
    {
        Console.WriteLine(title);
        Console.WriteLine();
        PlainTables.Write(table);
    }
}
