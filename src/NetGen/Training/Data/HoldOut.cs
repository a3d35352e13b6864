using System;
using NetGen.Runtime;

namespace NetGen;

/// <summary>Decides which data points are held out for validation.</summary>
internal static class HoldOut
{
    // Apart from all seeds of the shuffle, whose low half is an epoch, which is never negative.
    private const uint Stream = 0xFFFF_FFFF;

    /// <summary>Parts the numbers from 0 to <paramref name="dataPoints"/> − 1 in two, each part in ascending order.</summary>
    /// <exception cref="ArgumentException">There is nothing to part.</exception>
    public static void Split(int dataPoints, double fraction, int seed, out int[] kept, out int[] heldOut)
    {
        if (dataPoints < 2)
        {
            throw OptionErrors.Refusal($"ValidationFraction is {fraction}, but there is only one data point; it needs at least two.");
        }

        int[] order = new int[dataPoints];
        for (int n = 0; n < dataPoints; n++)
        {
            order[n] = n;
        }

        new SeededRandom(((long)seed << 32) | Stream).Shuffle(order);
        int count = Math.Clamp((int)Math.Round(fraction * dataPoints), 1, dataPoints - 1);
        heldOut = order[..count];
        kept = order[count..];
        Array.Sort(heldOut);
        Array.Sort(kept);
    }
}
