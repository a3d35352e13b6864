using System;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NetGen.KernelRuns.Networks;

namespace NetGen.KernelRuns;

/// <summary>Trains a network with a checkpoint every few milliseconds, for a test that kills the process at it.</summary>
public static class CheckpointCommand
{
    private const int Points = 200;

    /// <summary>Says that training begins, trains, and prints a digest of the parameters' bytes.</summary>
    /// <param name="path">The checkpoint.</param>
    internal static void Run(string path)
    {
        Console.WriteLine("training");
        Console.WriteLine(Train(path));
    }

    /// <summary>Trains, from the checkpoint on if there is one.</summary>
    /// <param name="path">The checkpoint; null for none.</param>
    /// <returns>A digest of the parameters' bytes.</returns>
    public static string Train(string? path)
    {
        var network = new FlowerNet(1);
        float[] inputs = Numbers(Points * FlowerNet.InputSize, seed: 1);
        float[] targets = Numbers(Points * FlowerNet.OutputSize, seed: 2);
        network.Train(inputs, targets, new TrainingOptions
        {
            Optimizer = new GradientDescent(0.05f),
            Epochs = 1500,
            BatchSize = 32,
            Seed = 3,
            ValidationFraction = 0.2,
            EarlyStopping = new EarlyStopping(patience: int.MaxValue),
            HistoryInterval = 100,
            StandardizeInputs = true,
            CheckpointPath = path,
            CheckpointPeriod = TimeSpan.FromMilliseconds(3),
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
}
