using System;
using System.Linq;
using NetGen.Runtime;

namespace NetGen.Tests.Training.Parallel;

/// <summary>Sets large enough to be divided among threads.</summary>
internal static class ParallelData
{
    /// <summary>A number of data points that no shard size divides.</summary>
    public const int DataPoints = 3001;

    public const int Seed = 1;

    public static T[] Numbers<T>(int count, long seed)
        where T : unmanaged
    {
        var random = new SeededRandom(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (T)Convert.ChangeType((2 * random.NextDouble()) - 1, typeof(T), null))];
    }

    /// <summary>Weights from 0 to 2.</summary>
    public static T[] Weights<T>(int count, long seed)
        where T : unmanaged
    {
        var random = new SeededRandom(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (T)Convert.ChangeType(2 * random.NextDouble(), typeof(T), null))];
    }

    public static int[] Labels(int count, int classes, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.Next(classes))];
    }
}
