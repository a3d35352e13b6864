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
    // Nothing slow takes more turns than it needs.
    private const int SlowRepetitionsPerOffset = 4;
    private const double SlowNanoseconds = 20e6;

    /// <summary>Times that mean something: 24 repetitions of 5 ms, or 16 of a program that takes longer.</summary>
    public static Contest Full { get; } = new(6, 5e6);

    /// <summary>Only shows that everything runs.</summary>
    public static Contest DryRun { get; } = new(1, 0);

    /// <summary>Times each program.</summary>
    /// <returns>In the programs' order.</returns>
    public TimingResult[] Run(IReadOnlyList<Action> programs)
    {
        (long Count, bool IsSlow)[] plans = [.. programs.Select(Calibrate)];
        List<double>[][] times = [.. programs.Select(_ => StackOffset.All.Select(_ => new List<double>()).ToArray())];
        for (int repetition = 0; repetition < repetitionsPerOffset; repetition++)
        {
            foreach ((int place, int offset) in StackOffset.All.Index())
            {
                for (int i = 0; i < programs.Count; i++)
                {
                    if (plans[i].IsSlow && repetition >= SlowRepetitionsPerOffset)
                    {
                        continue;
                    }

                    // A few runs bring its code and data back into the caches.
                    StackOffset.Run(offset, programs[i], plans[i].Count / 16);
                    times[i][place].Add(Time(offset, programs[i], plans[i].Count));
                }
            }
        }

        return [.. times.Select(Summarize)];
    }

    /// <summary>The number of runs that a repetition takes, found after a warm-up.</summary>
    private (long Count, bool IsSlow) Calibrate(Action program)
    {
        const double RepetitionsOfWarmUp = 4;
        double spent = 0;
        for (long count = 1; ; count *= 2)
        {
            double time = Time(0, program, count);
            spent += time * count;
            if (time * count >= repetitionNanoseconds && spent >= RepetitionsOfWarmUp * repetitionNanoseconds)
            {
                return (count, time > SlowNanoseconds);
            }
        }
    }

    private static double Time(int offset, Action program, long count)
    {
        long start = Stopwatch.GetTimestamp();
        StackOffset.Run(offset, program, count);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / count;
    }

    private static TimingResult Summarize(List<double>[] timesByOffset)
    {
        double[] sorted = [.. timesByOffset.SelectMany(times => times).Order()];
        double[] leasts = [.. timesByOffset.Select(times => times.Min())];
        return new TimingResult(sorted[0], sorted[sorted.Length / 2], (leasts.Max() / leasts.Min()) - 1);
    }
}
