using System;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using System.Security.Cryptography;
using NetGen.KernelRuns.Networks;

namespace NetGen.KernelRuns;

/// <summary>
/// Trains networks and prints a line for each of them: its name, the data points of a step or the optimizer, a digest of the
/// parameters' bytes, a digest of the outputs' bytes, and the cost.
/// </summary>
internal static class TrainCommand
{
    private const int Steps = 1000;
    private const int Points = 70;

    // Few, since a change in the last bit grows with every step, and other optimizers than gradient descent have decisions to make.
    private const int StepsOfOthers = 12;

    /// <summary>Data points of a step; 0 is all of them.</summary>
    private static readonly int[] BatchSizes = [1, 7, 33, 0];

    public static void Run()
    {
        Console.WriteLine($"fused {Fma.IsSupported || AdvSimd.Arm64.IsSupported}");
        Console.WriteLine($"bits {Bits()}");
        foreach (int batchSize in BatchSizes)
        {
            Train(new FlowerNet(1), batchSize, 0.3f);
            Train(new ControlNet(2), batchSize, 0.01f);
            Train(new ClassifierNet(3), batchSize, 0.05f);
            Train(new OddNet(4), batchSize, 0.02f);
            Train(new DoubleNet(5), batchSize, 0.02);
            Train(new WideNet(6), batchSize, 0.01f);
        }

        TrainWithOthers(() => new ControlNet(2));
        TrainWithOthers(() => new DoubleNet(5));
    }

    private static void TrainWithOthers<T>(Func<INetwork<T>> create)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (Optimizer optimizer in new Optimizer[]
        {
            new GradientDescent(0.01, momentum: 0.9, nesterov: true),
            new RmsProp(momentum: 0.5, centered: true),
            new AdamW(0.01),
            new Rprop(0.01),
            new LBfgs(),
        })
        {
            bool isFirstOrder = optimizer is not LBfgs;
            Train(create(), optimizer.GetType().Name, new TrainingOptions
            {
                Optimizer = optimizer,
                Schedule = optimizer.TakesLearningRate ? new CosineSchedule(warmupEpochs: 3) : null,
                L1Penalty = isFirstOrder ? 1e-4 : 0,
                L2Penalty = 1e-3,
                MaxGradientNorm = isFirstOrder ? 0.5 : null,
                Epochs = StepsOfOthers,
            });
        }
    }

    private static int Bits() =>
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;

    private static void Train<T>(INetwork<T> network, int batchSize, T learningRate)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int stepsOfEpoch = batchSize == 0 ? 1 : (Points + batchSize - 1) / batchSize;
        Train(network, batchSize.ToString(CultureInfo.InvariantCulture), new TrainingOptions
        {
            Optimizer = new GradientDescent(float.CreateChecked(learningRate)),
            Epochs = (Steps + stepsOfEpoch - 1) / stepsOfEpoch,
            BatchSize = batchSize,
            Seed = 7,
        });
    }

    private static void Train<T>(INetwork<T> network, string name, TrainingOptions options)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] inputs = Numbers<T>(Points * network.InputSize, seed: 1);
        T[] targets = Numbers<T>(Points * network.OutputSize, seed: 2);
        if (network is IClassifier<T>)
        {
            MakeDistributions(targets, network.OutputSize);
        }

        TrainingResult result = network.Train(inputs, targets, options);
        string outputs = Digest<T>(Outputs(network, inputs));
        FormattableString line =
            $"{network.GetType().Name} {name} {Digest<T>(network.Parameters)} {outputs} {result.Cost:r}";
        Console.WriteLine(FormattableString.Invariant(line));
    }

    /// <summary>The outputs of every data point, after it was seen that they are the same bits alone and in batches.</summary>
    private static T[] Outputs<T>(INetwork<T> network, T[] inputs)
        where T : unmanaged
    {
        T[] alone = OutputsInBatches(network, inputs, 1);
        for (int size = 2; size <= Points; size++)
        {
            T[] together = OutputsInBatches(network, inputs, size);
            if (!MemoryMarshal.AsBytes(alone.AsSpan()).SequenceEqual(MemoryMarshal.AsBytes(together.AsSpan())))
            {
                throw new InvalidOperationException($"{network.GetType().Name} gives other bits in batches of {size} than alone.");
            }
        }

        return alone;
    }

    private static T[] OutputsInBatches<T>(INetwork<T> network, T[] inputs, int size)
        where T : unmanaged
    {
        T[] outputs = new T[Points * network.OutputSize];
        for (int first = 0; first < Points; first += size)
        {
            int points = Math.Min(size, Points - first);
            network.Forward(
                inputs.AsSpan(first * network.InputSize, points * network.InputSize),
                outputs.AsSpan(first * network.OutputSize, points * network.OutputSize));
        }

        return outputs;
    }

    /// <summary>Scales the targets of each data point so that they add up to 1.</summary>
    private static void MakeDistributions<T>(T[] targets, int size)
        where T : INumber<T>
    {
        for (int first = 0; first < targets.Length; first += size)
        {
            Span<T> row = targets.AsSpan(first, size);
            T sum = T.Zero;
            foreach (T target in row)
            {
                sum += target;
            }

            foreach (ref T target in row)
            {
                target /= sum;
            }
        }
    }

    private static string Digest<T>(ReadOnlySpan<T> numbers)
        where T : unmanaged =>
        Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(numbers)));

    /// <summary>Numbers from 0 to 1, the same in every process.</summary>
    private static T[] Numbers<T>(int count, int seed)
        where T : IBinaryFloatingPointIeee754<T>
    {
        Random random = new(seed);
        T[] numbers = new T[count];
        for (int i = 0; i < count; i++)
        {
            numbers[i] = T.CreateChecked(random.NextSingle());
        }

        return numbers;
    }
}
