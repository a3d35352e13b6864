using System;
using System.Threading;
using System.Threading.Tasks;
using NetGen.Tests.Numerics;
using NetGen.Tests.Numerics.Functions;

namespace NetGen.Benchmarks.Accuracy;

/// <summary>Some 600,000 double-precision numbers, compared with 100 bits: a third of any size, the rest where functions bend.</summary>
internal static class DoubleScan
{
    private const int Count = 600_000;
    private const int Chunks = 64;

    public static Worst Of(Subject subject)
    {
        Worst worst = Worst.None;
        var gate = new Lock();
        Parallel.For(0, Chunks, chunk =>
        {
            var random = new Random(chunk);
            Worst found = Worst.None;
            for (int i = 0; i < Count / Chunks; i++)
            {
                double x = (i % 6) switch
                {
                    0 => BitConverter.Int64BitsToDouble(random.NextInt64()),
                    1 => -BitConverter.Int64BitsToDouble(random.NextInt64()),
                    2 => Symmetric(random, 2),
                    3 => Symmetric(random, 12),
                    4 => Symmetric(random, 760),
                    _ => Symmetric(random, 1) * Math.ScaleB(1, random.Next(-60, 12)),
                };
                found = found.Or(new Worst(Ulps.Of(subject.Double(x), subject.Truth(x)), x));
            }

            lock (gate)
            {
                worst = worst.Or(found);
            }
        });
        return worst;
    }

    private static double Symmetric(Random random, double limit) => ((2 * random.NextDouble()) - 1) * limit;
}
