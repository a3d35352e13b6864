using System;
using System.Linq;
using Xunit;

namespace NetGen.Tests.Training.Parallel;

/// <summary>The number of threads changes no bit.</summary>
public class SameBitsTests
{
    public static TheoryData<string, int, bool> Cases
    {
        get
        {
            var cases = new TheoryData<string, int, bool>();
            foreach (string network in new[] { "float", "double", "float labels", "double labels" })
            {
                foreach (bool weighted in new[] { false, true })
                {
                    cases.Add(network, 0, weighted);
                    cases.Add(network, 1000, weighted);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void AnyNumberOfThreadsGivesTheSameBits(string network, int batchSize, bool weighted)
    {
        long[] Run(int threads) => network switch
        {
            "float" => Targets(new ParallelNet(seed: 1), batchSize, weighted, threads),
            "double" => Targets(new DoubleParallelNet(seed: 1), batchSize, weighted, threads),
            "float labels" => Labels(new ParallelClassifier(seed: 1), batchSize, weighted, threads),
            _ => Labels(new DoubleParallelClassifier(seed: 1), batchSize, weighted, threads),
        };
        long[] expected = Run(1);

        foreach (int threads in new[] { 2, 3, 8, 64, -1 })
        {
            Assert.Equal(expected, Run(threads));
        }
    }

    [Fact]
    public void ShardsGiveTheGradientOfTheWholeSet()
    {
        var network = new DoubleParallelNet(seed: 1);
        double[] before = network.Parameters.ToArray();
        double[] inputs = ParallelData.Numbers<double>(ParallelData.DataPoints * 10, ParallelData.Seed);
        double[] targets = ParallelData.Numbers<double>(ParallelData.DataPoints * 3, ParallelData.Seed + 1);
        double[] gradient = new double[DoubleParallelNet.ParameterCount];
        network.Gradient(inputs, targets, gradient);

        network.Train(inputs, targets, new TrainingOptions { Optimizer = new GradientDescent(1), Epochs = 1 });

        double[] step = [.. before.Zip(network.Parameters.ToArray(), (from, to) => from - to)];
        double error = step.Zip(gradient, (taken, expected) => Math.Abs(taken - expected)).Max();
        Assert.InRange(error, 0, 1e-14);
    }

    [Fact]
    public void TheResultsCostIsTheNetworksOwn()
    {
        var network = new ParallelNet(seed: 1);
        float[] inputs = ParallelData.Numbers<float>(ParallelData.DataPoints * 10, ParallelData.Seed);
        float[] targets = ParallelData.Numbers<float>(ParallelData.DataPoints * 3, ParallelData.Seed + 1);

        TrainingResult result = network.Train(inputs, targets, new TrainingOptions { Epochs = 3, HistoryInterval = 1 });

        Assert.Equal(network.Cost(inputs, targets), (float)result.Cost);
        Assert.Equal(result.Cost, result.History[^1].Cost, 1e-6);
    }

    private static long[] Targets<T>(INetwork<T> network, int batchSize, bool weighted, int threads)
        where T : unmanaged
    {
        T[] inputs = ParallelData.Numbers<T>(ParallelData.DataPoints * 10, ParallelData.Seed);
        T[] targets = ParallelData.Numbers<T>(ParallelData.DataPoints * 3, ParallelData.Seed + 1);
        T[] weights = weighted ? ParallelData.Weights<T>(ParallelData.DataPoints, ParallelData.Seed + 2) : [];
        TrainingResult result = network.Train(new DataSet<T>(inputs, targets, weights), Options(batchSize, threads));
        return BitsOf(network, result);
    }

    private static long[] Labels<T>(IClassifier<T> network, int batchSize, bool weighted, int threads)
        where T : unmanaged
    {
        T[] inputs = ParallelData.Numbers<T>(ParallelData.DataPoints * 10, ParallelData.Seed);
        int[] labels = ParallelData.Labels(ParallelData.DataPoints, 5, ParallelData.Seed + 1);
        T[] weights = weighted ? ParallelData.Weights<T>(ParallelData.DataPoints, ParallelData.Seed + 2) : [];
        TrainingResult result = network.Train(new DataSet<T>(inputs, labels, weights), Options(batchSize, threads));
        return BitsOf(network, result);
    }

    // Enough epochs for the other threads to start and to take part.
    private static TrainingOptions Options(int batchSize, int threads) => new()
    {
        Optimizer = new GradientDescent(0.05),
        Epochs = 60,
        BatchSize = batchSize,
        HistoryInterval = 10,
        ValidationFraction = 0.3,
        MaxDegreeOfParallelism = threads,
    };

    private static long[] BitsOf<T>(INetwork<T> network, TrainingResult result)
        where T : unmanaged =>
    [
        .. network.Parameters.ToArray().Select(parameter => BitConverter.DoubleToInt64Bits(Convert.ToDouble(parameter, null))),
        .. result.History.Select(record => BitConverter.DoubleToInt64Bits(record.Cost)),
        .. result.History.Select(record => BitConverter.DoubleToInt64Bits(record.ValidationCost!.Value)),
        BitConverter.DoubleToInt64Bits(result.Cost),
    ];
}
