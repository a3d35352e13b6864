using System;
using System.Diagnostics;

namespace Lander.Display;

/// <summary>Counters at a moment, or what has come to them between two.</summary>
/// <param name="Frames">Frames shown.</param>
/// <param name="Ticks">Of the stopwatch.</param>
/// <param name="Evaluations">Of networks in training.</param>
/// <param name="ThreadBytes">Allocated by the thread of the game.</param>
/// <param name="AllBytes">Allocated by all threads.</param>
internal readonly record struct GameResult(int Frames, long Ticks, long Evaluations, long ThreadBytes, long AllBytes)
{
    public double Seconds => Ticks / (double)Stopwatch.Frequency;

    public GameResult Since(GameResult start) => new(
        Frames - start.Frames,
        Ticks - start.Ticks,
        Evaluations - start.Evaluations,
        ThreadBytes - start.ThreadBytes,
        AllBytes - start.AllBytes);

    public override string ToString() => FormattableString.Invariant(
        $"{Frames} frames, {Frames / Seconds:F1} a second, {Evaluations / Math.Max(1, Frames):N0} evaluations a frame, {ThreadBytes} bytes allocated by the game, {AllBytes} by the whole program");
}
