using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace NetGen.Benchmarks.Timing;

/// <summary>
/// Times several programs in turns, a repetition of each, so that whatever else the machine does meanwhile meets all of them.
/// </summary>
internal sealed class Contest
{
    private readonly ContestLength _length;
    private readonly IReadOnlyList<Action> _programs;
    private readonly (long Count, bool IsSlow)[] _plans;
    private readonly List<double>[][] _times;

    /// <summary>Warms every program up.</summary>
    public Contest(IReadOnlyList<Action> programs, ContestLength length)
    {
        _length = length;
        _programs = programs;
        _plans = [.. programs.Select(Calibrate)];
        _times = [.. programs.Select(_ => StackOffset.All.Select(_ => new List<double>()).ToArray())];
    }

    /// <summary>The times so far, in the programs' order.</summary>
    public TimingResult[] Results => [.. _times.Select(Summarize)];

    /// <summary>Times each program at each stack offset.</summary>
    /// <param name="round">From 0.</param>
    public void RunRound(int round)
    {
        foreach ((int place, int offset) in StackOffset.All.Index())
        {
            for (int i = 0; i < _programs.Count; i++)
            {
                if (_plans[i].IsSlow && round >= ContestLength.SlowRounds)
                {
                    continue;
                }

                // A few runs bring its code and data back into the caches.
                StackOffset.Run(offset, _programs[i], _plans[i].Count / 16);
                _times[i][place].Add(Time(offset, _programs[i], _plans[i].Count));
            }
        }
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
            if (time * count >= _length.RepetitionNanoseconds && spent >= RepetitionsOfWarmUp * _length.RepetitionNanoseconds)
            {
                return (count, time > ContestLength.SlowNanoseconds);
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
