using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks.Timing;

/// <summary>The single-precision multiply-adds that a core does when nothing holds it up.</summary>
internal static class FmaPeak
{
    private const int Accumulators = 12;
    private const int Rounds = 200_000;
    private const int Repetitions = 25;

    private static float _sink;

    /// <summary>Measures in 50 ms or so.</summary>
    /// <returns>Floating-point operations a nanosecond, two a multiply-add, with the vectors that are best at it.</returns>
    public static double Measure() => Math.Max(Measure<FmaVector128>(), Math.Max(Measure<FmaVector256>(), Measure<FmaVector512>()));

    private static double Measure<TVector>()
        where TVector : struct, IFmaVector<TVector>
    {
        if (!TVector.IsSupported)
        {
            return 0;
        }

        double least = double.PositiveInfinity;
        for (int repetition = 0; repetition < Repetitions; repetition++)
        {
            long start = Stopwatch.GetTimestamp();
            _sink += Loop<TVector>();
            least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalNanoseconds);
        }

        return 2.0 * Accumulators * TVector.Lanes * Rounds / least;
    }

    // Twelve sums that do not wait for each other: two units with a latency of four cycles would need eight.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static float Loop<TVector>()
        where TVector : struct, IFmaVector<TVector>
    {
        TVector x = TVector.Create(0.999f);
        TVector y = TVector.Create(0.001f);
        TVector a = x, b = x, c = x, d = x, e = x, f = x, g = x, h = x, i = x, j = x, k = x, l = x;
        for (int round = 0; round < Rounds; round++)
        {
            a = TVector.MultiplyAdd(a, x, y);
            b = TVector.MultiplyAdd(b, x, y);
            c = TVector.MultiplyAdd(c, x, y);
            d = TVector.MultiplyAdd(d, x, y);
            e = TVector.MultiplyAdd(e, x, y);
            f = TVector.MultiplyAdd(f, x, y);
            g = TVector.MultiplyAdd(g, x, y);
            h = TVector.MultiplyAdd(h, x, y);
            i = TVector.MultiplyAdd(i, x, y);
            j = TVector.MultiplyAdd(j, x, y);
            k = TVector.MultiplyAdd(k, x, y);
            l = TVector.MultiplyAdd(l, x, y);
        }

        return TVector.Sum(a) + TVector.Sum(b) + TVector.Sum(c) + TVector.Sum(d) + TVector.Sum(e) + TVector.Sum(f) +
            TVector.Sum(g) + TVector.Sum(h) + TVector.Sum(i) + TVector.Sum(j) + TVector.Sum(k) + TVector.Sum(l);
    }
}
