using System;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NetGen.KernelRuns.Networks;

namespace NetGen.KernelRuns;

/// <summary>Trains a network with a checkpoint every few milliseconds, for a test that kills the process at it.</summary>
public static class CheckpointCommand
{
    /// <summary>The epochs of the training.</summary>
    public const int Epochs = 5000;

    /// <summary>The lines that it prints while it trains.</summary>
    public const int Lines = 50;

    private const int Points = 200;

    /// <summary>Trains, and prints a line now and then.</summary>
    /// <param name="path">The checkpoint.</param>
    internal static void Run(string path) => Train(path, TimeSpan.FromMilliseconds(3), new Printer());

    /// <summary>Trains, from the checkpoint on if there is one.</summary>
    /// <param name="path">The checkpoint; null for none.</param>
    /// <param name="period">The time from one checkpoint to the next. None changes the result.</param>
    /// <param name="progress">Told now and then.</param>
    /// <returns>A digest of the parameters' bytes.</returns>
    public static string Train(string? path, TimeSpan period, IProgress<TrainingProgress>? progress = null)
    {
        var network = new FlowerNet(1);
        float[] inputs = Numbers(Points * FlowerNet.InputSize, seed: 1);
        float[] targets = Numbers(Points * FlowerNet.OutputSize, seed: 2);
        network.Train(inputs, targets, new TrainingOptions
        {
            Optimizer = new Adam(0.001),
            Epochs = Epochs,
            BatchSize = 32,
            Seed = 3,
            ValidationFraction = 0.2,
            EarlyStopping = new EarlyStopping(patience: int.MaxValue),
            HistoryInterval = 100,
            Progress = progress,
            ProgressInterval = Epochs / Lines,
            StandardizeInputs = true,
            CheckpointPath = path,
            CheckpointPeriod = period,
        });
        return Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(network.Parameters)));
    }

    private static float[] Numbers(int count, int seed)
    {
        Random random = new(seed);
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++)
        {
            numbers[i] = random.NextSingle();
        }

        return numbers;
    }

    private sealed class Printer : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => Console.WriteLine(value.Epoch);
    }
}
