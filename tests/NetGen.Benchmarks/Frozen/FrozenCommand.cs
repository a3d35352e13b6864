using System;
using System.IO;
using System.Linq;
using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Table;
using NetGen.Benchmarks.Timing;
using Spectre.Console;

namespace NetGen.Benchmarks.Frozen;

/// <summary><c>frozen</c>: times forward propagation of frozen networks beside that of the same with parameters in memory.</summary>
internal static class FrozenCommand
{
    private const int Rounds = 12;
    private const int BatchPoints = 1024;
    private const int EachPoints = 16;

    private delegate void ForwardMethod(ReadOnlySpan<float> inputs, Span<float> outputs);

    public static int Run()
    {
        FlowerNet flower = FlowerNet.Load(Weights("flower"));
        LiveWideNet wide = LiveWideNet.Load(Weights("flower-50"));
        Spectre.Console.Table table = PlainTables.New("ns a data point", "in memory", "frozen", "frozen / in memory, median", "bits");
        AddRows(table, "2-4-1, literals", (inputs, outputs) => flower.Forward(inputs, outputs), (inputs, outputs) => FrozenFlowerNet.Forward(inputs, outputs));
        AddRows(table, "2-50-1, packed", (inputs, outputs) => wide.Forward(inputs, outputs), (inputs, outputs) => FrozenWideNet.Forward(inputs, outputs));
        Console.WriteLine(Machine.Name);
        Console.WriteLine();
        PlainTables.Write(table);
        return 0;
    }

    private static string Weights(string name) => Path.Combine(AppContext.BaseDirectory, "Weights", $"{name}.safetensors");

    private static void AddRows(Spectre.Console.Table table, string name, ForwardMethod live, ForwardMethod frozen)
    {
        AddRow(table, $"one at a time, {name}", EachPoints, 1, live, frozen);
        AddRow(table, $"batch of {BatchPoints}, {name}", BatchPoints, BatchPoints, live, frozen);
    }

    private static void AddRow(Spectre.Console.Table table, string name, int points, int batch, ForwardMethod live, ForwardMethod frozen)
    {
        Random random = new(1);
        float[] inputs = [.. Enumerable.Range(0, 2 * points).Select(_ => (8 * random.NextSingle()) - 4)];
        float[] liveOutputs = new float[points], frozenOutputs = new float[points];
        Contest contest = new([() => Go(live, liveOutputs), () => Go(frozen, frozenOutputs)], ContestLength.Full);
        for (int round = 0; round < Rounds; round++)
        {
            contest.RunRound(round);
        }

        TimingResult memory = contest.Results[0], constant = contest.Results[1];
        table.AddRow(
            name,
            $"{memory.Least / points:F2}",
            $"{constant.Least / points:F2}",
            $"{constant.Median / memory.Median:F2}",
            liveOutputs.SequenceEqual(frozenOutputs) ? "the same" : "OTHERS");

        void Go(ForwardMethod forward, float[] outputs)
        {
            for (int p = 0; p < points; p += batch)
            {
                forward(inputs.AsSpan(2 * p, 2 * batch), outputs.AsSpan(p, batch));
            }
        }
    }
}
