using System;
using System.Threading;
using NetGen.Runtime;

namespace NetGen;

/// <summary>
/// Adds up the derivatives of shards in pairs, the pairs' sums in pairs and so on. Whichever thread comes second to a pair adds it
/// up: the order of the sums does not depend on the threads, and most are of two rows that the same thread has just written.
/// </summary>
/// <typeparam name="T">The network's precision.</typeparam>
internal sealed class ShardTree<T>
    where T : unmanaged
{
    // Rows of different shards, which different threads write, lie in different cache lines.
    private const int Gap = 32;

    private readonly int _rowLength;
    private readonly T[] _rows;

    // Counters of different pairs lie in different cache lines.
    private const int Spacing = 32;

    // For each pair, under the number of the second half's first shard: the halves that are done.
    private readonly int[] _arrivals;

    private int _count;

    /// <summary>Makes a tree.</summary>
    /// <param name="capacity">The most shards.</param>
    /// <param name="rowLength">The number of derivatives.</param>
    public ShardTree(int capacity, int rowLength)
    {
        _rowLength = rowLength;
        _rows = new T[capacity * (rowLength + Gap)];
        _arrivals = new int[Shards.MaximumCount * Spacing];
        Capacity = capacity;
    }

    /// <summary>The most shards.</summary>
    public int Capacity { get; }

    /// <summary>The sum, once all shards have been added.</summary>
    public ReadOnlySpan<T> Sum => Row(0);

    /// <summary>Prepares for another sum.</summary>
    /// <param name="count">The number of shards.</param>
    public void Begin(int count)
    {
        _count = count;
        Array.Clear(_arrivals, 0, count * Spacing);
    }

    /// <summary>Where a shard's derivatives are to be written before they are added.</summary>
    public Span<T> Row(int shard) => _rows.AsSpan(shard * (_rowLength + Gap), _rowLength);

    /// <summary>Adds what has been written to a shard's row.</summary>
    public void Add(int shard)
    {
        for (int width = 1; width < _count; width *= 2)
        {
            int left = shard / (2 * width) * (2 * width);
            int right = left + width;
            if (right >= _count)
            {
                // No other half: the sum so far is that of the pair.
                continue;
            }

            // Who comes second sees what the first has written.
            if (Interlocked.Increment(ref _arrivals[right * Spacing]) == 1)
            {
                return;
            }

            RowMath.Add<T>(Row(left), Row(right));
        }
    }
}
