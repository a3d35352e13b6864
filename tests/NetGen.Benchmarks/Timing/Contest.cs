using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace NetGen.Benchmarks.Timing;

/// <summary>
/// Times several programs in turns, a repetition of each, so that whatever else the machine does meanwhile meets all of them.
/// </summary>
/// <param name="repetitionsPerOffset">How often each program is timed at each stack offset.</param>
/// <param name="repetitionNanoseconds">How long a repetition takes at least.</param>
internal sealed class Contest(int repetitionsPerOffset, double repetitionNanoseconds)
{
    /// <summary>Times that mean something: 20 repetitions of 5 ms or more.</summary>
    public static Contest Full { get; } = new(5, 5e6);

    /// <summary>Only shows that everything runs.</summary>
    public static Contest DryRun { get; } = new(1, 0);

    /// <summary>Times each program.</summary>
    /// <returns>In the programs' order.</returns>
    public TimingResult[] Run(IReadOnlyList<Action> programs)
    {
        long[] counts = [.. programs.Select(Calibrate)];
        var times = programs.Select(_ => new double[StackOffset.All.Length, repetitionsPerOffset]).ToArray();
        for (int repetition = 0; repetition < repetitionsPerOffset; repetition++)
        {
            for (int offset = 0; offset < StackOffset.All.Length; offset++)
            {
                for (int i = 0; i < programs.Count; i++)
                {
                    // A few runs bring its code and data back into the caches.
                    StackOffset.Run(StackOffset.All[offset], programs[i], counts[i] / 16);
                    times[i][offset, repetition] = Time(StackOffset.All[offset], programs[i], counts[i]);
                }
            }
        }

        return [.. times.Select(Summarize)];
    }

    /// <summary>The number of runs that a repetition takes, found after a warm-up.</summary>
    private long Calibrate(Action program)
    {
        const double repetitionsOfWarmUp = 4;
        double spent = 0;
        for (long count = 1; ; count *= 2)
        {
            double time = Time(0, program, count) * count;
            spent += time;
            if (time >= repetitionNanoseconds && spent >= repetitionsOfWarmUp * repetitionNanoseconds)
            {
                return count;
            }
        }
    }

    private static double Time(int offset, Action program, long count)
    {
        long start = Stopwatch.GetTimestamp();
        StackOffset.Run(offset, program, count);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / count;
    }

    private static TimingResult Summarize(double[,] times)
    {
        double[] sorted = [.. times.Cast<double>().Order()];
        double[] leasts = [.. Enumerable.Range(0, times.GetLength(0)).Select(offset =>
            Enumerable.Range(0, times.GetLength(1)).Min(repetition => times[offset, repetition]))];
        return new TimingResult(sorted[0], sorted[sorted.Length / 2], (leasts.Max() / leasts.Min()) - 1);
    }
}
