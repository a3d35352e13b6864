using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using NetGen.Benchmarks.Networks;
using NetGen.Benchmarks.Peers;
using NetGen.Benchmarks.Peers.C;

namespace NetGen.Benchmarks.Native;

/// <summary>The C of the benchmarks for an instruction set.</summary>
internal static class CTimes
{
    private const int Points = 1024;
    private const int Rounds = 400;

    /// <summary>Nanoseconds of a data point alone and in a batch, of whichever way is the quickest.</summary>
    /// <param name="subject">The network.</param>
    /// <param name="instructionSet">gcc's option for it.</param>
    public static (double Alone, double Batch) Measure(Subject<float> subject, string instructionSet)
    {
        using CPeer<float> peer = new(subject, instructionSet);
        return (Least(peer.ForwardEach(Points)), Least(peer.ForwardBatch(Points)));
    }

    private static double Least(IEnumerable<Work> ways) => ways.Min(way =>
    {
        double least = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            way.Run();
            least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalNanoseconds / Points);
        }

        return least;
    });
}
