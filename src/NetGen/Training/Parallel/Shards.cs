using System;

namespace NetGen;

/// <summary>
/// How a batch is divided among threads. It follows from the data and the network alone, so that sums over data points are taken in
/// the same order whatever the number of threads.
/// </summary>
internal readonly struct Shards
{
    /// <summary>The most shards of a batch.</summary>
    public const int MaximumCount = 64;

    // Data points times parameters that are worth another thread's attention: some ten microseconds.
    private const long LeastWork = 1 << 18;

    // Derivatives of all shards together, at most: a limit for the memory that they take.
    private const long MostDerivatives = 1 << 24;

    // Data points that make the sums of a shard's derivatives little beside computing them.
    private const int LeastSize = 64;

    // A multiple of the numbers in any vector, so that no shard but the last leaves lanes empty.
    private const int SizeUnit = 16;

    private readonly int _dataPoints;
    private readonly int _size;

    private Shards(int dataPoints, int size)
    {
        _dataPoints = dataPoints;
        _size = size;
    }

    /// <summary>The number of shards, 1 to <see cref="MaximumCount"/>.</summary>
    public int Count => ((_dataPoints - 1) / _size) + 1;

    /// <summary>The least number of data points that are divided.</summary>
    /// <param name="parameterCount">The network's weights and biases.</param>
    public static long LeastDivided(int parameterCount) => MostDerivatives / parameterCount < 2
        ? long.MaxValue
        : Math.Max(2 * LeastSize, (((2 * LeastWork) - 1) / parameterCount) + 1);

    /// <summary>Divides a batch.</summary>
    /// <param name="dataPoints">N, at least 1.</param>
    /// <param name="parameterCount">The network's weights and biases, to which the time for a data point is proportional.</param>
    public static Shards Of(int dataPoints, int parameterCount)
    {
        long work = (long)dataPoints * parameterCount / LeastWork;
        long count = Math.Min(Math.Min(work, dataPoints / LeastSize), Math.Min(MostDerivatives / parameterCount, MaximumCount));
        if (count <= 1)
        {
            return new Shards(dataPoints, dataPoints);
        }

        long size = (dataPoints + count - 1) / count;
        return new Shards(dataPoints, (int)((size + SizeUnit - 1) / SizeUnit * SizeUnit));
    }

    /// <summary>The first data point of a shard.</summary>
    public int First(int shard) => shard * _size;

    /// <summary>The number of data points of a shard.</summary>
    public int Size(int shard) => Math.Min(_size, _dataPoints - First(shard));

    /// <summary>A shard's size as a part of the first one's: 1 for all but the last.</summary>
    public double RelativeSize(int shard) => (double)Size(shard) / _size;

    /// <summary>The first shard's size as a part of N.</summary>
    public double Scale => (double)_size / _dataPoints;
}
