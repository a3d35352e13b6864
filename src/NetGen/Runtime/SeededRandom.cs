using System;
using System.ComponentModel;

namespace NetGen.Runtime;

/// <summary>
/// Pseudo-random numbers that a seed determines: the same bits with every runtime, processor and version of this library.
/// </summary>
/// <remarks>
/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014). <see cref="Random"/> promises
/// no algorithm, so nothing that must be repeatable can be drawn from it.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SeededRandom
{
    private ulong _state;

    /// <summary>Starts the sequence that belongs to a seed.</summary>
    /// <param name="seed">Any number; neighbouring ones give unrelated sequences.</param>
    public SeededRandom(long seed) => _state = unchecked((ulong)seed);

    /// <summary>Starts the sequence that belongs to another seed.</summary>
    internal void Restart(long seed) => _state = unchecked((ulong)seed);

    /// <summary>The next 64 random bits.</summary>
    [CLSCompliant(false)]
    public ulong NextUInt64()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            ulong z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A multiple of 2⁻⁵³ in [0, 1), each equally likely.</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1L << 53));

    /// <summary>A whole number from 0 to <paramref name="exclusiveMax"/> − 1, each equally likely.</summary>
    /// <param name="exclusiveMax">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="exclusiveMax"/> is less than 1.</exception>
    public int Next(int exclusiveMax)
    {
        if (exclusiveMax < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(exclusiveMax), exclusiveMax, "exclusiveMax must be at least 1.");
        }

        // Lemire, "Fast random integer generation in an interval", 2019: the high half of a product is the number. Some numbers
        // would come up once too often among the 2³² factors; the low half tells those draws, and they are repeated.
        uint range = (uint)exclusiveMax;
        ulong product = (NextUInt64() >> 32) * range;
        if ((uint)product < range)
        {
            uint surplus = (uint)((1UL << 32) % range);
            while ((uint)product < surplus)
            {
                product = (NextUInt64() >> 32) * range;
            }
        }

        return (int)(product >> 32);
    }

    /// <summary>Puts numbers into a random order, each order equally likely (Fisher and Yates).</summary>
    /// <param name="values">The numbers.</param>
    public void Shuffle(Span<int> values)
    {
        for (int last = values.Length - 1; last > 0; last--)
        {
            int other = Next(last + 1);
            (values[last], values[other]) = (values[other], values[last]);
        }
    }
}
